import type { Progress } from '@anju/core/applications'
import { actions, mainButton, quietLink } from '@anju/ui/button'
import { postForm } from '@anju/ui/form'
import { lede } from '@anju/ui/layout'
import type { Html } from '@anju/ui/markup'
import { html } from 'hono/html'

/** 撤回 is asked once more, with what it means. */
export function withdrawPage({ preApplication }: Progress, base: string, token: string): Html {
  return html`<h1>撤回申请</h1>
${lede('撤回后，这份申请不再办理，排队的位置也不保留。需要时可以重新申请。')}
<p>预申请编号 <span class="num">${preApplication.number}</span></p>
${postForm({
  action: `${base}/progress/${preApplication.id}/withdraw`,
  token,
  body: actions([mainButton({ text: '确认撤回' }), quietLink({ text: '不撤回', href: `${base}/progress` })]),
})}`
}
