import { actions, mainButton, mainLink } from '@anju/ui/button'
import { postForm } from '@anju/ui/form'
import type { Content } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { html } from 'hono/html'
import { isMultipart } from './form.ts'
import { formPage } from './form-page.ts'
import { formToken } from './form-token.ts'
import type { Entries, Form } from './posted-form.ts'
import type { SiteContext } from './visit.ts'

/** Passwords and one-time codes are never handed back. */
const isSecret = (name: string): boolean => name === 'code' || /password/i.test(name)

export const withoutSecrets = ({ entries }: Pick<Form, 'entries'>): Entries =>
  entries.filter(([name]) => !isSecret(name))

export type Again = {
  path: string
  entries: Entries
  lacksFiles: boolean
  button: string
}

/** A form once more, filled in, so that one press sends it. */
export function sendAgain(c: SiteContext, { path, entries, lacksFiles, button }: Again): Content {
  return html`${lacksFiles ? note({ tone: 'warn', body: '选好的照片没有带上，请在下一页重新选择。' }) : ''}
${postForm({
  action: path,
  token: formToken(c),
  multipart: isMultipart(c),
  hidden: entries,
  body: actions(mainButton({ text: button })),
})}`
}

/** What was posted just now, once more. A form with a password is asked for anew. */
export function again(c: SiteContext): Content {
  const { form, visit } = c.var
  const button = '再试一次'
  const linkTo = (href: string) => actions(mainLink({ text: button, href }))
  if (!form) return linkTo(c.req.method === 'POST' ? formPage(c) : visit.path)
  if (form.entries.some(([name]) => /password/i.test(name))) return linkTo(visit.path)
  const entries = withoutSecrets(form)
  if (form.lacksFiles && entries.length === 0) return linkTo(formPage(c))
  return sendAgain(c, { path: visit.path, entries, lacksFiles: form.lacksFiles, button })
}
