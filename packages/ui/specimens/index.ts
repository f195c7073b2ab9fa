import * as accountPages from './account-pages.ts'
import * as applyPages from './apply-pages.ts'
import { type Specimen, frame } from './frame.ts'
import * as progressPages from './progress-pages.ts'
import * as publicPages from './public-pages.ts'

/** Whole pages made of the components, for tests and for looking at. */
export const specimens: Readonly<Record<string, Specimen>> = {
  ...publicPages,
  ...accountPages,
  ...applyPages,
  ...progressPages,
}

export { frame }
