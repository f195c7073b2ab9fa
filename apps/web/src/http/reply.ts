import { explain } from '@anju/contract'
import type { FieldError, Refusal } from '@anju/domain/kit'
import { lede } from '@anju/ui/layout'
import { type Html, type Content } from '@anju/ui/markup'
import { type PageCity, type PageInput, page } from '@anju/ui/page'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { again } from './again.ts'
import { isMultipart, readForm } from './form.ts'
import { formToken } from './form-token.ts'
import type { SiteContext, Visit } from './visit.ts'

export type PageReply = Omit<PageInput, 'asset' | 'path' | 'city' | 'elder' | 'viewer' | 'body' | 'errorCount'> & {
  body: Content
  status?: ContentfulStatusCode
  errors?: readonly FieldError[]
  /** The same for everybody: may be kept at the edge. Anything else is not stored. */
  public?: boolean
}

/** A whole page in the frame of the visited city. */
export async function sendPage(c: SiteContext, reply: PageReply): Promise<Response> {
  const { visit } = c.var
  const { status = 200, errors = [], public: isPublic = false, ...input } = reply
  const viewer = isPublic || visit.ctx.actor.kind !== 'citizen' ? undefined : viewerOf(c, visit)
  const document = await page({
    ...input,
    asset: visit.asset,
    path: visit.path,
    city: cityOf(visit),
    elder: visit.elder,
    errorCount: errors.length,
    ...(viewer ? { viewer } : {}),
    footerLinks: reply.footerLinks ?? footerLinks(visit),
  })
  // What sets a cookie is for one browser, whatever it shows.
  const isKept = isPublic && !c.res.headers.has('set-cookie')
  c.header('Cache-Control', isKept ? 'public, max-age=60' : 'no-store')
  if (isPublic) c.header('Vary', 'Cookie')
  return c.html(document, status)
}

/** A refusal that takes the whole page: not found, too often, not allowed. */
export function refusalPage(c: SiteContext, refusal: Refusal, more?: Content): Promise<Response> {
  const { status, words } = explain(refusal)
  if (refusal.params?.retryAfterSeconds) c.header('Retry-After', String(refusal.params.retryAfterSeconds))
  const offer = refusal.code === 'form.token' ? again(c) : more
  return sendPage(c, { title: titleOf(status), status, body: plainBody(c, titleOf(status), words, offer) })
}

/** Too many requests of one network. What was typed meanwhile is handed back; photos would be read for nothing. */
export async function tooMany(c: SiteContext, retryAfterSeconds: number): Promise<Response> {
  const refusal = { code: 'limit.reached', params: { retryAfterSeconds } }
  if (c.req.method !== 'POST' || isMultipart(c)) return refusalPage(c, refusal)
  const read = await readForm(c)
  const isOwn = read.ok || read.refusal.code === 'form.token'
  return refusalPage(c, refusal, isOwn ? again(c) : undefined)
}

export function plainBody(c: SiteContext, title: string, words: string, more?: Content): Html {
  const { base } = c.var.visit
  return html`<h1>${title}</h1>${lede(/[。？！]$/.test(words) ? words : `${words}。`)}${more ?? ''}
<p class="acts"><a class="act" href="${base || '/cities'}">${base ? '回到首页' : '选择城市'}</a></p>
<p class="meta">请求编号 ${c.var.requestId}</p>`
}

export const seeOther = (c: SiteContext, path: string): Response => c.redirect(path, 303)

/** To the login page, and back here afterwards. */
export function signInNeeded(c: SiteContext, back = c.var.visit.path): Response {
  return seeOther(c, `${c.var.visit.base}/login?to=${encodeURIComponent(back)}`)
}

function titleOf(status: number): string {
  if (status === 404) return '没有找到这一页'
  if (status === 405) return '这个地址不能这样打开'
  if (status === 429) return '操作太频繁'
  if (status === 503) return '系统暂时忙'
  return '没有办成'
}

function viewerOf(c: SiteContext, visit: Visit): PageInput['viewer'] {
  return { name: '我的账号', signOut: { action: `${visit.base}/logout`, token: formToken(c) } }
}

function cityOf({ site, profile, ctx }: Visit): PageCity | undefined {
  if (!site) return undefined
  const province = ctx.cities.provinces().find((p) => p.code === site.province)?.name
  const footer = profile?.footer
  return {
    code: site.code,
    name: site.name,
    ...(province ? { province } : {}),
    pinyin: site.pinyin,
    host: footer?.organiser ?? `${site.name}住房保障部门`,
    hotline: footer?.hotline ?? '12345',
    ...(footer?.hotlineHours ? { hotlineHours: footer.hotlineHours } : {}),
    ...(footer?.siteCode ? { siteCode: footer.siteCode } : {}),
    ...(footer?.icp ? { icp: footer.icp } : {}),
    ...(footer?.publicSecurity ? { police: footer.publicSecurity } : {}),
  }
}

function footerLinks({ base }: Visit): PageInput['footerLinks'] {
  if (!base) return []
  return [
    { text: '网站地图', href: `${base}/site-map` },
    { text: '隐私政策', href: `${base}/privacy` },
    { text: '无障碍说明', href: `${base}/accessibility` },
  ]
}
