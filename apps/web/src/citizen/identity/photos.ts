import { explain } from '@anju/contract'
import type { Ctx } from '@anju/core'
import {
  attachPhoto,
  removePhoto,
  saveDetails,
  type ShownVerification,
  showVerification,
  submitVerification,
  turnPhoto,
  type TypedDetails,
  typedFields,
} from '@anju/core/identity'
import type { FieldError, Outcome, PhotoSlot, Refusal } from '@anju/domain/kit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Form } from '../../http/form.ts'
import { formToken } from '../../http/form-token.ts'
import { seeOther, sendPage, signInNeeded } from '../../http/reply.ts'
import type { SiteContext } from '../../http/visit.ts'
import { errorsOf, statusOf, withForm } from '../accounts/answers.ts'
import { photosPath, realNamePath } from './overview.ts'
import { photosPage } from './photos-page.ts'

const slots = ['front', 'back', 'portrait'] as const satisfies readonly PhotoSlot[]
const pageOrder: readonly string[] = ['name', 'idDocumentType', 'issuingCountry', 'idDocumentNumber', 'city', ...slots]

/** 请确认认证信息: typed data and photos on one page. */
export async function photosForm(c: SiteContext): Promise<Response> {
  const { ctx } = c.var.visit
  const shown = await showVerification(ctx)
  if (!shown.ok) return signInNeeded(c)
  const { standing, city } = shown.value
  const isOpen = ['none', 'draft', 'returned'].includes(standing.state)
  if (!isOpen) return seeOther(c, realNamePath(ctx.city))
  return city === ctx.city ? show(c, shown.value, {}) : seeOther(c, photosPath(city))
}

/** 提交信息. */
export const submitAll = (c: SiteContext): Promise<Response> =>
  withAll(c, async (taken) => {
    const { ctx, details, photos } = taken
    const isWhole = photos.size === 0 && !details.some((error) => error.path === 'city')
    const submitted = isWhole ? await submitVerification(ctx) : undefined
    if (submitted?.ok) return seeOther(c, realNamePath(ctx.city))
    if (submitted?.refusal.code === 'identity.not-open') return seeOther(c, realNamePath(ctx.city))
    return showAgain(c, taken, submitted?.refusal, true)
  })

/** Keep what is there so far; the photos that were picked show as thumbnails. */
export const saveAll = (c: SiteContext): Promise<Response> =>
  withAll(c, async (taken) => (taken.photos.size > 0 ? showAgain(c, taken, undefined, false) : back(c, taken)))

export const removeOne = (c: SiteContext): Promise<Response> => change(c, (ctx, slot) => removePhoto(ctx, { slot }))

export const turnOne = (c: SiteContext): Promise<Response> =>
  change(c, (ctx, slot) => turnPhoto(ctx, { slot, turn: 'right' }))

/** A button of one photo. Whatever else was on the page is kept first. */
function change(c: SiteContext, act: (ctx: Ctx, slot: PhotoSlot) => Promise<Outcome<object>>): Promise<Response> {
  return withAll(c, async (taken) => {
    const slot = slotOf(c)
    const done = slot && (await act(taken.ctx, slot))
    if (done && !done.ok) taken.photos.set(slot, done.refusal)
    return taken.photos.size > 0 ? showAgain(c, taken, undefined, false) : back(c, taken)
  })
}

const slotOf = (c: SiteContext): PhotoSlot | undefined => slots.find((slot) => slot === c.req.param('slot'))

const back = (c: SiteContext, { ctx }: Taken): Response => {
  const slot = slotOf(c)
  return seeOther(c, `${photosPath(ctx.city)}${slot ? `#u-${slot}-t` : ''}`)
}

type Taken = {
  /** The context of the city in which the verification is now. */
  ctx: Ctx
  /** What is wrong with the typed data; it was kept nevertheless. */
  details: readonly FieldError[]
  /** Photos of this post that were not taken; the others are in their places. */
  photos: Map<PhotoSlot, Refusal>
}

/** Every button sends the whole form: what was typed is kept, and each good photo is put in its place, before the act. */
const withAll = (c: SiteContext, act: (taken: Taken) => Promise<Response>): Promise<Response> =>
  withForm(c, async (form) => {
    const { ctx } = c.var.visit
    const city = form.has('city') ? form.text('city') : ctx.city
    const saved = await saveDetails(ctx, { ...typedIn(form), city })
    if (!saved.ok && saved.refusal.code !== 'form.invalid') return away(c, saved.refusal)
    const there = { ...ctx, city: saved.ok ? saved.value.city : await cityOf(ctx) }
    const details = saved.ok ? [] : (saved.refusal.fields ?? [])
    return act({ ctx: there, details, photos: await attachAll(there, form) })
  })

/** Only what the page asked for: a field that was not open was not sent. */
const typedIn = (form: Form): Partial<TypedDetails> =>
  Object.fromEntries(typedFields.filter((name) => form.has(name)).map((name) => [name, form.text(name)]))

/** Under review, decided, or begun in another city: where it can be seen how it stands. */
function away(c: SiteContext, refusal: Refusal): Response {
  if (refusal.code === 'sign-in.required') return signInNeeded(c)
  const city = refusal.params?.city
  return seeOther(c, realNamePath(typeof city === 'string' ? city : c.var.visit.ctx.city))
}

async function cityOf(ctx: Ctx): Promise<string> {
  const shown = await showVerification(ctx)
  return shown.ok ? shown.value.city : ctx.city
}

/** A phone sends a photo by one of two fields: the camera's or the list of files. */
async function attachAll(ctx: Ctx, form: Form): Promise<Map<PhotoSlot, Refusal>> {
  const refused = new Map<PhotoSlot, Refusal>()
  for (const slot of slots) {
    const upload = [...form.files(slot), ...form.files(`${slot}-camera`)][0]
    const attached = upload && (await attachPhoto(ctx, { slot, upload }))
    if (attached && !attached.ok) refused.set(slot, attached.refusal)
  }
  return refused
}

/** The same page with everything that is to be put right; `isWhole`: also what is still missing. */
async function showAgain(
  c: SiteContext,
  { ctx, details, photos }: Taken,
  refusal: Refusal | undefined,
  isWhole: boolean,
): Promise<Response> {
  const shown = await showVerification(ctx)
  if (!shown.ok) return signInNeeded(c)
  const refusedPhotos = [...photos].map(([slot, why]) => ({ path: slot, code: why.code, message: explain(why).words }))
  const whole = refusal && refusal.code !== 'form.invalid' ? errorsOf(refusal, '') : []
  const missing = isWhole ? [...details, ...shown.value.missing] : []
  const errors = inPageOrder([...whole, ...refusedPhotos, ...missing])
  const loudest = [refusal, ...photos.values()].find((why) => why && explain(why).status !== 422)
  return show(c, shown.value, { errors, status: loudest ? statusOf(c, loudest) : 422 })
}

/** One message per field, the most telling first; what concerns the whole act on top. */
function inPageOrder(errors: readonly FieldError[]): readonly FieldError[] {
  const first = errors.filter((error, index) => errors.findIndex((other) => other.path === error.path) === index)
  return first.toSorted((a, b) => pageOrder.indexOf(a.path) - pageOrder.indexOf(b.path))
}

function show(
  c: SiteContext,
  shown: ShownVerification,
  { errors = [], status = 200 }: { errors?: readonly FieldError[]; status?: ContentfulStatusCode },
): Promise<Response> {
  const { ctx, base } = c.var.visit
  const cities = ctx.cities
    .sites()
    .filter((site) => site.isOpen)
    .map((site) => ({ code: site.code, name: fullName(ctx, site) }))
  const hasBank = ctx.ports.bank !== undefined
  const body = photosPage({ base: `/${shown.city}`, token: formToken(c), cities, shown, errors, hasBank })
  return sendPage(c, {
    title: '证件照片认证',
    current: 'account',
    crumbs: [
      { text: '首页', href: base },
      { text: '个人中心', href: `${base}/account` },
      { text: '用户实名认证', href: `${base}/account/real-name` },
      { text: '证件照片认证' },
    ],
    formPage: true,
    status,
    errors,
    body,
  })
}

/** `山东省淄博市`; a municipality is said once. */
function fullName(ctx: Ctx, site: { name: string; province: string }): string {
  const province = ctx.cities.provinces().find((one) => one.code === site.province)?.name ?? ''
  return province === site.name ? site.name : `${province}${site.name}`
}
