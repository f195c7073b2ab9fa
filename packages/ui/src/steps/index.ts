import { html } from 'hono/html'
import { type Html, attributes } from '../markup/index.ts'

export type Step = { title: string; href?: string; done?: boolean; current?: boolean }

/** All steps of the application beside the form; phones see `stepLine` instead. */
export function stepsAside(steps: readonly Step[]): Html {
  const items = steps.map((step) => {
    if (step.current) return html`<li class="on" aria-current="step"><span>${step.title}</span></li>`
    const title =
      step.href === undefined ? html`<span>${step.title}</span>` : html`<a href="${step.href}">${step.title}</a>`
    return html`<li>${title}${step.done ? html`<small class="ok">已完成</small>` : ''}</li>`
  })
  return html`<h2 class="vh">申请步骤</h2><ol class="steps">${items}</ol>`
}

/** `第 5 步，共 9 步`, above the title. */
export function stepLine(step: number, total: number): Html {
  return html`<p class="stepline">第&nbsp;${step}&nbsp;步，共&nbsp;${total}&nbsp;步</p>`
}

/** Two or three named stages under the title, such as `1 请确认认证信息` and `2 照片提交成功`. */
export function stages(label: string, names: readonly string[], current: number): Html {
  const items = names.map(
    (name, index) =>
      html`<li${attributes({ class: index === current ? 'on' : undefined, 'aria-current': index === current ? 'step' : undefined })}>${index + 1} ${name}</li>`,
  )
  return html`<ol class="two" aria-label="${label}">${items}</ol>`
}
