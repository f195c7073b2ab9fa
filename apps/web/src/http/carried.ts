import { ownPath } from './own-path.ts'
import { ownerIn } from './form-token.ts'
import type { Entries, Form } from './posted-form.ts'
import { TOKEN_FIELD } from '@anju/ui/form'
import { withoutSecrets } from './again.ts'
import { formLimits } from './form.ts'

/** A form that was sent after its session had ended, on its way through the sign-in page. */
export type Carried = {
  /** Where it was sent to. */
  path: string
  /** The account it was filled in under, sealed. */
  owner: string
  entries: Entries
  lacksFiles: boolean
}

const names = { path: 'carried-path', owner: 'carried-owner', files: 'carried-files' } as const
/** Keeps the carried fields apart from those of the sign-in form. */
const prefix = 'f.'

/** As large as the form itself, and what the sign-in form adds. */
export const carryLimits = { ...formLimits, texts: formLimits.texts + 8_192, fields: formLimits.fields + 10 }

/** What can be carried of a form that came too late; nothing when it does not say whose it is. */
export function carry(form: Form, path: string): Carried | undefined {
  const owner = ownerIn(form.text(TOKEN_FIELD))
  return owner ? { path, owner, entries: withoutSecrets(form), lacksFiles: form.lacksFiles } : undefined
}

export const carriedFields = ({ path, owner, entries, lacksFiles }: Carried): Entries => [
  [names.path, path],
  [names.owner, owner],
  ...(lacksFiles ? ([[names.files, 'yes']] as const) : []),
  ...entries.map(([name, text]) => [`${prefix}${name}`, text] as const),
]

/** What a sign-in form carries. Whose it is was said by the page: `isOwner` has to agree before it is handed out. */
export function carriedIn(form: Form | undefined): Carried | undefined {
  const path = ownPath(form?.text(names.path))
  if (!form || !path) return undefined
  const entries = form.entries
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, text]) => [name.slice(prefix.length), text] as const)
  return { path, owner: form.text(names.owner), entries, lacksFiles: form.has(names.files) }
}
