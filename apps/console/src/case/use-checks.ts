import type { PreApplication } from '@anju/contract/staff'
import { useDraft } from '../pieces/drafts.ts'
import { showSection } from './application-pane.tsx'
import { type Checked, sectionsOf, unchecked } from './sections.ts'

const nothingChecked: Checked = {}

/** 已核对, section by section, while the page is open; only for the holder of the claim. */
export function useChecks(item: PreApplication) {
  const [checked, change, forget] = useDraft(`checked ${item.id}`, nothingChecked)
  const sections = sectionsOf(item)
  const left = unchecked(sections, checked)
  const check = (key: string, on: boolean) => change((now) => ({ ...now, [key]: on }))
  /** This section is right, on to the next. */
  const checkOne = () => {
    const [here, next] = left
    if (!item.claim?.isMine || !here) return
    check(here.key, true)
    showSection((next ?? here).key)
  }
  return { checked, left, total: sections.length, check, checkOne, forget }
}
