import { explain } from '@anju/contract'
import { attachMaterial, moveMaterial, removeMaterial, rotateMaterial } from '@anju/core/applications'
import { materialLabels } from '@anju/domain/cities'
import type { FieldError, Outcome, Refusal } from '@anju/domain/kit'
import type { Ctx } from '@anju/core'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { notFoundPage } from '../../http/failure.ts'
import type { Form, FormFile } from '../../http/form.ts'
import { formToken } from '../../http/form-token.ts'
import { refusalPage, seeOther } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { statusOf, withForm } from '../accounts/answers.ts'
import { type Desk, isEditable, isStepOpen, withDesk } from './desk.ts'
import { nextPath, ownPath, sendStep } from './frame.ts'
import { isLeaving } from './leave-button.ts'
import { materialsPage } from './materials-page.ts'

/** 资料列表. */
export const materials = (c: SiteContext): Promise<Response> => withMaterials(c, (desk) => show(c, desk, []))

/**
 * Photos of any of the five, and 下一步. Every photo is an act of its own: the good ones stay when another is refused.
 */
export const saveMaterials = (c: SiteContext): Promise<Response> =>
  withMaterials(c, (desk) =>
    withForm(c, async (form) => {
      const refused = await attachAll(c, desk, form)
      const hasNew = filesIn(desk, form).length > 0
      return withMaterials(c, async (now) => {
        if (refused.length > 0) return showRefused(c, now, refused)
        const code = c.req.param('material')
        if (code !== undefined) return afterUpload(c, now, code, hasNew)
        if (isLeaving(form)) return seeOther(c, `${now.base}/apply`)
        const faults = now.draft.faults.get('materials') ?? []
        const open = faults.filter((fault) => isEditable(now, `materials.${fault.path}`))
        return open.length === 0 ? seeOther(c, nextPath(now, 'materials')) : show(c, now, open)
      })
    }),
  )

/** 上传 of one material without having picked anything says so there. */
function afterUpload(c: SiteContext, desk: Desk, code: string, hasNew: boolean): Promise<Response> | Response {
  if (hasNew) return seeOther(c, `${ownPath(desk, 'materials')}#u-${code}-t`)
  const message = explain({ code: 'material.none-chosen' }).words
  return show(c, desk, [{ path: code, code: 'material.none-chosen', message }])
}

type Picked = { code: string; file: FormFile }

const filesIn = ({ draft }: Desk, form: Form): readonly Picked[] =>
  draft.needed.flatMap(({ code }) =>
    [...form.files(code), ...form.files(`${code}-camera`)].map((file) => ({ code, file })),
  )

type NotTaken = { path: string; message: string; refusal: Refusal }

async function attachAll(c: SiteContext, desk: Desk, form: Form): Promise<readonly NotTaken[]> {
  const refused: NotTaken[] = []
  for (const { code, file } of filesIn(desk, form)) {
    const input = { draftId: desk.draft.row.id, material: code, upload: file }
    const done = await attachMaterial(c.var.visit.ctx, input)
    if (done.ok) continue
    const words = explain(done.refusal).words
    const name = file.name.slice(0, 40)
    refused.push({ path: code, message: name ? `${name}：${words}` : words, refusal: done.refusal })
  }
  return refused
}

/** The status says the most telling of them: too often, or a store that is away, tells when to come again. */
function showRefused(c: SiteContext, desk: Desk, refused: readonly NotTaken[]): Promise<Response> {
  const errors = refused.map(({ path, message, refusal }) => ({ path, code: refusal.code, message }))
  const loudest = refused.find(({ refusal }) => explain(refusal).status !== 422)
  return show(c, desk, errors, loudest ? statusOf(c, loudest.refusal) : 422)
}

export const removePhoto = (c: SiteContext): Promise<Response> => arrange(c, (ctx, photo) => removeMaterial(ctx, photo))

export const turnPhoto = (c: SiteContext): Promise<Response> =>
  arrange(c, (ctx, photo) => rotateMaterial(ctx, { ...photo, turn: 'right' }))

export const movePhoto =
  (direction: 'up' | 'down') =>
  (c: SiteContext): Promise<Response> =>
    arrange(c, (ctx, photo) => moveMaterial(ctx, { ...photo, direction }))

/** 换一张: the new photo takes the place of the old one. */
export const replacePhoto = (c: SiteContext): Promise<Response> =>
  withMaterials(c, (desk) =>
    withForm(c, async (form) => {
      const found = photoIn(desk, c.req.param('file'))
      if (!found) return notFoundPage(c)
      const [upload] = [...form.files('photo'), ...form.files('photo-camera')]
      const back = `${ownPath(desk, 'materials')}#u-${found.material}-t`
      if (!upload) return seeOther(c, `${desk.base}/apply/materials/${found.file_id}`)
      const input = { draftId: desk.draft.row.id, material: found.material, upload, replaces: found.file_id }
      const done = await attachMaterial(c.var.visit.ctx, input)
      if (done.ok) return seeOther(c, back)
      const { refusal } = done
      const message = explain(refusal).words
      return withMaterials(c, (now) => showRefused(c, now, [{ path: found.material, message, refusal }]))
    }),
  )

function arrange(
  c: SiteContext,
  act: (ctx: Ctx, photo: { draftId: string; fileId: string }) => Promise<Outcome<{ material: string }>>,
): Promise<Response> {
  return withMaterials(c, (desk) =>
    withForm(c, async (form) => {
      // Whatever was picked on the page is taken in first, so that no button loses it.
      const refused = await attachAll(c, desk, form)
      const found = photoIn(desk, c.req.param('file'))
      if (!found) return notFoundPage(c)
      const done = await act(c.var.visit.ctx, { draftId: desk.draft.row.id, fileId: found.file_id })
      if (!done.ok) return refusalPage(c, done.refusal)
      if (refused.length > 0) return withMaterials(c, (now) => showRefused(c, now, refused))
      return seeOther(c, `${ownPath(desk, 'materials')}#u-${found.material}-t`)
    }),
  )
}

export const photoIn = ({ draft }: Desk, fileId: string | undefined) =>
  draft.materials.find((one) => one.file_id === fileId)

export const withMaterials = (c: SiteContext, go: (desk: Desk) => Promise<Response> | Response): Promise<Response> =>
  withDesk(c, async (desk) => (isStepOpen(desk, 'materials') ? go(desk) : notFoundPage(c)))

function show(
  c: SiteContext,
  desk: Desk,
  errors: readonly FieldError[],
  status?: ContentfulStatusCode,
): Promise<Response> {
  const body = materialsPage({ desk, token: formToken(c), errors })
  return sendStep(c, desk, { step: 'materials', errors, body, ...(status ? { status } : {}) })
}

export const labelOfMaterial = (code: string): string =>
  Object.entries(materialLabels).find(([known]) => known === code)?.[1] ?? code
