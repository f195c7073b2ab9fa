import { crc32, deflateSync } from 'node:zlib'
import { expect, type Page, type Request, test } from '@playwright/test'
import { bundlePortal } from '../packages/ui/bundle.ts'
import { frame, specimens } from '../packages/ui/specimens/index.ts'

/**
 * The comforts of the citizen's pages, each on a page made of the components alone, under the content policy of the
 * real site. Nothing of the server takes part: what it would answer is said here.
 */

const site = 'http://comforts.test'
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

test.skip(({ isMobile }) => isMobile, 'the scripts are the same on every screen')

const bundled = bundlePortal()

type Answer = { status?: number; contentType?: string; body?: string; headers?: Record<string, string> }

async function open(page: Page, name: string, answer: (request: Request) => Answer | Promise<Answer> = () => ({})) {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  const files = await bundled
  const document = await render(name)
  await page.route('**/*', async (route) => {
    const request = route.request()
    const path = new URL(request.url()).pathname
    const file = Object.entries(files).find(([asset]) => path === `/${asset}`)
    if (file) return route.fulfill({ contentType: typeOf(file[0]), body: Buffer.from(file[1]) })
    if (path === '/start') {
      return route.fulfill({ contentType: 'text/html', headers: { 'Content-Security-Policy': policy }, body: document })
    }
    return route.fulfill({
      status: 200,
      contentType: 'text/html',
      body: '<!DOCTYPE html><title>answer</title>',
      ...(await answer(request)),
    })
  })
  await page.goto(`${site}/start`)
  return { faults }
}

async function render(name: string): Promise<string> {
  const specimen = specimens[name]
  if (!specimen) throw new Error(`no specimen ${name}`)
  return String(await frame(specimen, false, (asset) => `/${asset}`))
}

const typeOf = (name: string) =>
  name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'image/svg+xml'

test('the wait for another code is counted and spoken', async ({ page }) => {
  await page.clock.install()
  const posts: string[] = []
  const { faults } = await open(page, 'register', (request) => {
    if (request.method() === 'POST') posts.push(request.postData() ?? '')
    return {}
  })
  await expect(page.getByRole('alert')).toBeFocused()
  const waiting = page.getByRole('button', { name: '重新获取验证码(57)' })
  await expect(waiting).toHaveAttribute('aria-disabled', 'true')
  await waiting.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('resend-timer [aria-live]')).toHaveText('57 秒后可以重新获取验证码')
  expect(posts).toEqual([])
  await page.clock.runFor(12_000)
  await expect(page.getByRole('button', { name: '重新获取验证码(45)' })).toBeVisible()
  await expect(page.locator('resend-timer [aria-live]')).toHaveText('45 秒后可以重新获取验证码')
  await page.clock.runFor(45_500)
  const ready = page.getByRole('button', { name: '重新获取验证码', exact: true })
  await expect(ready).not.toHaveAttribute('aria-disabled')
  await ready.click()
  await expect.poll(() => posts.length).toBe(1)
  expect(posts[0]).toContain('act=send')
  expect(faults).toEqual([])
})

test('a password can be shown, and is hidden again before it is sent', async ({ page }) => {
  const { faults } = await open(page, 'login', () => ({ status: 204 }))
  const box = page.getByLabel('密码', { exact: true })
  await box.fill('sample pass phrase')
  await page.getByRole('button', { name: '显示密码' }).click()
  await expect(box).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(box).toHaveAttribute('type', 'password')
  expect(faults).toEqual([])
})

test('a form is sent once', async ({ page }) => {
  let posts = 0
  await open(page, 'login', async (request) => {
    if (request.method() === 'POST') posts++
    await new Promise((resolve) => setTimeout(resolve, 400))
    return { status: 204 }
  })
  const button = page.getByRole('button', { name: '登录', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).not.toHaveAttribute('disabled')
  await expect(page.getByText('正在提交，请稍候')).toBeAttached()
  await page.waitForTimeout(600)
  expect(posts).toBe(1)
})

test('a district brings its streets without leaving the page', async ({ page }) => {
  const asked: string[] = []
  const changed = (await render('area'))
    .replaceAll('体育场街道便民服务中心', '淄川区窗口')
    .replaceAll('>体育场街道<', '>松龄路街道<')
  const { faults } = await open(page, 'area', (request) => {
    if (request.method() === 'GET') asked.push(request.url())
    return request.method() === 'GET' ? { body: changed } : { contentType: 'application/json', body: '{}' }
  })
  await expect(page.getByRole('button', { name: '更新' })).toBeHidden()
  await page.getByLabel('城区/县').selectOption('淄川区')
  await expect(page.getByLabel('街道/乡镇')).toContainText('松龄路街道')
  await expect(page.getByText('淄川区窗口')).toBeVisible()
  await expect(page.getByLabel('城区/县')).toHaveValue('370302')
  expect(asked[0]).toContain('district=370302')
  expect(asked[0]).not.toContain('_token')
  expect(faults).toEqual([])
})

test('when that fails, the button for it comes back', async ({ page }) => {
  await open(page, 'area', (request) => (request.method() === 'GET' ? { status: 503 } : { status: 204 }))
  await page.getByLabel('城区/县').selectOption('淄川区')
  await expect(page.getByRole('button', { name: '更新' })).toBeVisible()
})

test('what is typed is saved as a draft, with its new version', async ({ page }) => {
  const drafts: { header: string | undefined; body: string }[] = []
  const { faults } = await open(page, 'area', (request) => {
    if (request.method() !== 'POST') return { body: '' }
    drafts.push({ header: request.headers()['x-autosave'], body: request.postData() ?? '' })
    return { contentType: 'application/json', body: JSON.stringify({ version: 3 + drafts.length, savedAt: '10:42' }) }
  })
  await page.getByLabel('街道/乡镇').selectOption('')
  await expect(page.getByText('已保存 10:42')).toBeVisible()
  expect(drafts).toHaveLength(1)
  expect(drafts[0]?.header).toBe('1')
  expect(drafts[0]?.body).toMatch(/^_token=.*&version=3&/)
  await expect(page.locator('input[name="version"]')).toHaveValue('4')
  expect(faults).toEqual([])
})

test('a draft that was changed elsewhere is not written over in silence', async ({ page }) => {
  await open(page, 'area', (request) => (request.method() === 'POST' ? { status: 409 } : { body: '' }))
  await page.getByLabel('街道/乡镇').selectOption('')
  await expect(page.getByText('这份草稿在别处改过了，请刷新页面再填')).toBeVisible()
})

test('a large amount is repeated in words', async ({ page }) => {
  await open(page, 'member')
  const box = page.getByLabel('月收入')
  await box.fill('58000')
  await expect(page.getByText('5 万 8,000 元')).toBeVisible()
  await box.fill('5800')
  await expect(page.locator('.echo')).toHaveText('')
})

test('a photo is shown at once and sent small, upright and without its notes', async ({ page }) => {
  let body: Buffer = Buffer.alloc(0)
  const { faults } = await open(page, 'realName', (request) => {
    if (request.method() === 'POST') body = request.postDataBuffer() ?? body
    return { status: 204 }
  })
  const large = noisyPng(2400, 1600)
  await page
    .getByLabel('上传照片：2. 国徽面')
    .setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: large })
  const shown = page.getByRole('img', { name: '刚选的照片 IMG_1.jpg' })
  await expect(shown).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/已选 IMG_1\.jpg（\d+ KB）/)).toBeVisible()
  const size = await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
  expect(size).toEqual([2000, 1333])
  page.on('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: '提交信息' }).click()
  await expect.poll(() => body.length).toBeGreaterThan(0)
  expect(body.length).toBeLessThan(large.length)
  expect(body.includes('name="back"; filename="IMG_1.jpg"')).toBe(true)
  expect(body.includes('Exif')).toBe(false)
  expect(faults).toEqual([])
})

test('what is no photo is advised against and still sent', async ({ page }) => {
  await open(page, 'realName', () => ({ status: 204 }))
  const field = page.getByLabel('上传照片：2. 国徽面')
  await field.setInputFiles({ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo at all') })
  await expect(page.getByText(/这个文件打不开，可能不是照片/)).toBeVisible()
  expect(await field.evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe('letter.jpg')
})

test('a dark photo is hinted at, never refused', async ({ page }) => {
  await open(page, 'realName')
  const black = { name: 'night.png', mimeType: 'image/png', buffer: noisyPng(800, 600, 8) }
  await page.getByLabel('上传照片：3. 近期本人照片').setInputFiles(black)
  await expect(page.getByText(/照片有点暗.*也可以就用这张/)).toBeVisible()
})

test('photos open over the page with their own buttons', async ({ page }) => {
  let posted = ''
  const { faults } = await open(page, 'materials', (request) => {
    if (request.method() === 'POST') posted = request.url()
    return { status: 204 }
  })
  const first = page.getByRole('link', { name: '预览 户口簿第 1 张' })
  await first.click()
  const dialog = page.getByRole('dialog', { name: /预览：户口簿第 1 张 第 1 张，共 3 张/ })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: '下一张' }).click()
  await expect(page.getByRole('dialog', { name: /第 2 张，共 3 张/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(first).toBeFocused()
  await first.click()
  await page.getByRole('dialog').getByRole('button', { name: '旋转' }).click()
  await expect.poll(() => posted).toBe(`${site}/370300/apply/materials/1/turn`)
  expect(faults).toEqual([])
})

test('leaving with something typed asks first', async ({ page }) => {
  await open(page, 'area', (request) => (request.method() === 'POST' ? { status: 503 } : { body: '' }))
  await page.getByLabel('街道/乡镇').selectOption('')
  const asked = page.waitForEvent('dialog')
  void page.getByRole('link', { name: '任务清单' }).click({ noWaitAfter: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(page).toHaveURL(`${site}/start`)
})

test('a page can be printed', async ({ page }) => {
  await page.addInitScript({ content: "window.print = () => document.body.setAttribute('data-printed', '')" })
  await open(page, 'notice')
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
})

/** A picture that does not compress away: noise from a fixed seed, up to the given brightness. */
function noisyPng(width: number, height: number, brightness = 256): Buffer {
  let seed = 7
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let i = 0; i < rows.length; i++) {
    if (i % (width * 3 + 1) === 0) continue
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    rows[i] = (seed >>> 24) % brightness
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
