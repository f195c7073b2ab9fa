import type { Refusal } from '@anju/domain/kit'
import { accountsRefusals } from './accounts/index.ts'
import { applicationsRefusals } from './applications/index.ts'
import { casesRefusals } from './cases/index.ts'
import { contentRefusals } from './content/index.ts'
import { filesRefusals } from './files/index.ts'
import { identityRefusals } from './identity/index.ts'
import { kitRefusals, type RefusalEntry, type RefusalRegistry } from './kit/index.ts'
import { officersRefusals } from './officers/index.ts'

/** Every code a refusal can carry, with its status and its words. One registry, one mapping at the edge. */
export const refusals = {
  ...kitRefusals,
  ...accountsRefusals,
  ...identityRefusals,
  ...filesRefusals,
  ...applicationsRefusals,
  ...casesRefusals,
  ...contentRefusals,
  ...officersRefusals,
}

export type RefusalCode = keyof typeof refusals

const byCode: RefusalRegistry = refusals

/** Status and words of a refusal. An unknown code is a bug and throws. */
export function explain(refusal: Refusal): { status: RefusalEntry['status']; words: string } {
  const entry = byCode[refusal.code]
  if (!entry) throw new Error(`refusal code without an entry: ${refusal.code}`)
  return { status: entry.status, words: entry.words(refusal.params ?? {}) }
}
