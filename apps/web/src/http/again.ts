import { actions, mainButton, mainLink } from '@anju/ui/button'
import { postForm } from '@anju/ui/form'
import type { Content } from '@anju/ui/markup'
import { formToken } from './form-token.ts'
import type { SiteContext } from './visit.ts'

const secret = /password/i

/** The same form once more, filled in, so that one press repeats it. A form with a secret or a file is asked for anew. */
export function again(c: SiteContext): Content {
  const { form, visit } = c.var
  const names = Object.keys(form?.entries ?? {})
  if (!form || names.some((name) => secret.test(name))) return actions(mainLink({ text: '再试一次', href: visit.path }))
  return postForm({
    action: visit.path,
    token: formToken(c),
    hidden: form.entries,
    body: actions(mainButton({ text: '再试一次' })),
  })
}
