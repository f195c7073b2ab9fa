import { type DemoStaff, seedDemo, seedDemoContent } from '@anju/core/demo'
import { isOfficerRole, officerRoleLabels } from '@anju/domain/officers'
import { lede } from '@anju/ui/layout'
import { page } from '@anju/ui/page'
import { rows } from '@anju/ui/rows'
import { nowrap } from '@anju/ui/text'
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Assembly } from './assembly.ts'
import type { Assets } from './http/assets.ts'
import { isElder } from './http/cookies.ts'

/** The demonstration's content and officers, made once; what and who is there stays. Runs as the owner of the database. */
export async function prepareDemo({ surface, owner, drawings }: Assembly): Promise<readonly DemoStaff[]> {
  const base = await surface('app_worker')
  const by = { actor: { kind: 'system' }, city: '', requestId: 'seed-demo', network: '' } as const
  const ctx = { ...base, ...by, db: owner }
  if (drawings) {
    await seedDemoContent(ctx, drawings.draw)
    drawings.close()
  }
  return seedDemo(ctx)
}

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'medium' })

/** What exists in demonstration mode only: short messages "sent", officers' accounts, the bank's customers. */
export function mountDemo<E extends object>(
  app: Hono<E>,
  { demoInbox: inbox, demoCustomers }: Pick<Assembly, 'demoInbox' | 'demoCustomers'>,
  staff: readonly DemoStaff[],
  assets: Assets,
): void {
  if (!inbox) return
  app.use('/demo/*', async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'")
  })
  app.get('/demo/inbox.json', (c) => c.json(inbox(c.req.query('to'))))
  app.get('/demo/staff.json', (c) => c.json(staff))
  if (demoCustomers) app.get('/demo/bank-customers.json', (c) => c.json(demoCustomers))
  app.get('/demo/inbox', async (c) => {
    const items = inbox(c.req.query('to')).map((m) => ({
      text: m.text,
      meta: html`${m.to}　${nowrap(clock.format(new Date(m.at)))}`,
    }))
    const body = html`<h1>演示短信收件箱</h1>${lede('演示时短信不真发，都在这里，新的在前。')}${rows({ items })}`
    const frame = { title: '演示短信收件箱', path: '/demo/inbox', asset: assets.href, elder: isElder(c) }
    return c.html(await page({ ...frame, body }))
  })
}

/** The accounts a newcomer needs, on the terminal. */
export function demoWelcome(staff: readonly DemoStaff[], citizenOrigin: string): void {
  console.log(`\n演示：短信在 ${citizenOrigin}/demo/inbox ，银行客户在 ${citizenOrigin}/demo/bank-customers.json`)
  console.log('工作人员账号如下（登录验证码也在收件箱）')
  for (const { login, password, roles, division } of staff) {
    console.log(`  ${login.padEnd(14)} ${password.padEnd(26)} ${division}（${roles.map(roleWords).join('、')}）`)
  }
}

const roleWords = (role: string): string => (isOfficerRole(role) ? officerRoleLabels[role] : role)
