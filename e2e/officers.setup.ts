import { existsSync } from 'node:fs'
import { expect, request, test as setup } from '@playwright/test'
import { codeSentTo, inboxOf } from './world/inbox.ts'
import { officerOf } from './world/office.ts'
import { officerSession, staffUrl } from './world/places.ts'

/** A code goes to one phone once a minute, so the officers sign in once and every test takes up their sessions. */
for (const login of ['zb-district', 'zb-city', 'sh-city', 'zb-editor', 'zb-publisher']) {
  setup(`${login} signs in`, async ({ page }) => {
    setup.setTimeout(120_000)
    const file = officerSession(login)
    const earlier = existsSync(file) ? { storageState: file } : {}
    const api = await request.newContext({ baseURL: staffUrl, extraHTTPHeaders: { Origin: staffUrl }, ...earlier })
    const state = async () => ((await (await api.get('/api/v1/session')).json()) as { state: string }).state
    if ((await state()) !== 'signed-in') {
      const { password, phone } = await officerOf(login)
      const before = (await inboxOf(page, phone)).length
      const sign = () => api.post('/api/v1/session/sign-in', { data: { login, password } })
      await expect.poll(async () => (await sign()).status(), { timeout: 90_000, intervals: [1_000, 15_000] }).toBe(200)
      const code = await codeSentTo(page, phone, before)
      await api.post('/api/v1/session/second-factor', { data: { code } })
    }
    expect(await state()).toBe('signed-in')
    await api.storageState({ path: file })
    await api.dispose()
  })
}
