import type { NeededMaterial } from '@anju/domain/cities'
import type { FieldError } from '@anju/domain/kit'
import { actionBar, actionLink, mainButton } from '@anju/ui/button'
import { errorOf } from '@anju/ui/error-summary'
import { postForm } from '@anju/ui/form'
import { lede } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import type { Tag } from '@anju/ui/tag'
import type { Photo } from '@anju/ui/thumbs'
import { uploadItem } from '@anju/ui/upload'
import { html } from 'hono/html'
import { type Desk, isEditable } from './desk.ts'
import { ownPath } from './frame.ts'
import { leaveButton } from './leave-button.ts'

export type MaterialsView = { desk: Desk; token: string; errors: readonly FieldError[] }

/** The five materials, each with its photos; what this household needs of them is said beside each. */
export function materialsPage({ desk, token, errors }: MaterialsView): Html {
  const { needed } = desk.draft
  const open = needed.filter((one) => isEditable(desk, `materials.${one.code}`))
  return html`${lede(summary(desk, open))}
<p class="meta">jpg 或 png，每张 1K 至 4M，一项可以传多张。选好后按“上传”，这一张就存上了。</p>
${postForm({
  action: ownPath(desk, 'materials'),
  token,
  multipart: true,
  guard: true,
  body: html`${needed.map((one, index) =>
    open.includes(one) ? materialItem(desk, one, index + 1, errorOf(errors, one.code)) : '',
  )}${actionBar([mainButton({ text: '下一步' }), leaveButton(desk)])}`,
})}`
}

function summary(desk: Desk, open: readonly NeededMaterial[]): Content {
  const missing = open.filter((one) => one.isRequired && countOf(desk, one) === 0).map((one) => one.label)
  if (desk.supplement) return html`要补的资料有 ${open.length}&nbsp;项。`
  if (missing.length === 0) return '要传的都传了。拍照就行，一项可以传多张。'
  return html`共五项，还差 ${missing.length}&nbsp;项：${missing.join('、')}。拍照就行。`
}

const countOf = ({ draft }: Desk, { code }: NeededMaterial): number =>
  draft.materials.filter((one) => one.material === code).length

function stateOf(desk: Desk, material: NeededMaterial): Tag {
  const count = countOf(desk, material)
  if (count > 0) return { text: html`已传 ${count}&nbsp;张`, tone: 'ok' }
  if (material.isGenerated) return { text: '自动生成', tone: 'ok' }
  return material.isRequired ? { text: '还差这一项', tone: 'warn' } : { text: '选填', tone: 'off' }
}

function materialItem(desk: Desk, material: NeededMaterial, number: number, error: string | undefined): Html {
  const { code, label, hint, papers, isGenerated, isRequired } = material
  const asked = isRequired ? '要有' : '可以传'
  const wanted = papers.length > 0 ? html`${hint}${asked}：${papers.join('、')}。` : hint
  return uploadItem({
    name: code,
    level: 2,
    title: `${number}. ${label}`,
    state: stateOf(desk, material),
    hint: wanted,
    ...(error ? { error } : {}),
    subject: 'document',
    photos: photosOf(desk, material),
    ...(isGenerated ? { extra: actionLink({ text: '预览', about: label, href: `${desk.base}/apply/form` }) } : {}),
    pick: {
      text: '上传图片',
      multiple: true,
      send: { text: '上传', formaction: ownPath(desk, `materials/${code}`) },
    },
  })
}

function photosOf({ base, draft }: Desk, { code, label }: NeededMaterial): readonly Photo[] {
  const own = draft.materials.filter((one) => one.material === code)
  return own.map(({ file_id: id }, index) => {
    const at = `${base}/apply/materials/${id}`
    const alt = `${label}第 ${index + 1} 张`
    return {
      src: `${base}/account/photos/${id}/thumbnail`,
      alt,
      caption: html`第&nbsp;${index + 1}&nbsp;张`,
      view: at,
      large: `${base}/account/photos/${id}`,
      actions: [
        { text: '旋转', formaction: `${at}/turn` },
        ...(index > 0 ? [{ text: '前移', formaction: `${at}/up` }] : []),
        ...(index < own.length - 1 ? [{ text: '后移', formaction: `${at}/down` }] : []),
        { text: '删除', formaction: `${at}/remove` },
      ],
    }
  })
}
