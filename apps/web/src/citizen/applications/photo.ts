import { actionButton, actionLink, quietButton } from '@anju/ui/button'
import { postForm } from '@anju/ui/form'
import { photoView } from '@anju/ui/thumbs'
import { html } from 'hono/html'
import { notFoundPage } from '../../http/failure.ts'
import { formToken } from '../../http/form-token.ts'
import type { SiteContext } from '../../http/visit.ts'
import { type Desk, isEditable } from './desk.ts'
import { sendStep } from './frame.ts'
import { labelOfMaterial, photoIn, withMaterials } from './materials.ts'

/** 预览: one photo large, with what can be done with it. */
export const photo = (c: SiteContext): Promise<Response> =>
  withMaterials(c, (desk) => {
    const found = photoIn(desk, c.req.param('file'))
    if (!found || !isEditable(desk, `materials.${found.material}`)) return notFoundPage(c)
    const title = `预览：${labelOfMaterial(found.material)}`
    const body = photoPage(desk, found.material, found.file_id, formToken(c))
    return sendStep(c, desk, { step: 'materials', title, below: '预览', body, wide: true })
  })

function photoPage({ base, draft }: Desk, material: string, fileId: string, token: string) {
  const own = draft.materials.filter((one) => one.material === material).map((one) => one.file_id)
  const index = own.indexOf(fileId)
  const at = (id: string) => `${base}/apply/materials/${id}`
  const [before, after] = [own[index - 1], own[index + 1]]
  const label = labelOfMaterial(material)
  return html`${postForm({
    action: `${at(fileId)}/replace`,
    token,
    multipart: true,
    body: html`${photoView({
      title: label,
      position: html`第&nbsp;${index + 1}&nbsp;张，共&nbsp;${own.length}&nbsp;张`,
      photo: { src: `${base}/account/photos/${fileId}`, alt: `${label}第 ${index + 1} 张的大图` },
      actions: [
        before ? actionLink({ text: '上一张', href: at(before) }) : '',
        after ? actionLink({ text: '下一张', href: at(after) }) : '',
        actionButton({ text: '旋转', formaction: `${at(fileId)}/turn` }),
        actionButton({ text: '删除', formaction: `${at(fileId)}/remove` }),
        actionLink({ text: '关闭预览', href: `${base}/apply/materials#u-${material}-t` }),
      ],
    })}
<photo-pick class="sec"><div class="pick"><div><label class="btn q" for="f-photo">换一张</label><input type="file" id="f-photo" name="photo" accept="image/jpeg,image/png">${quietButton({ text: '上传，替换这一张' })}</div></div></photo-pick>`,
  })}`
}
