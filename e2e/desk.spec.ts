import { expect, type Page, test } from '@playwright/test'
import { expectDesk } from './checks/desk.ts'
import { openConsole } from './steps/console.ts'
import { type Keyboard, keyboardOf } from './steps/keys.ts'
import { inboxOf } from './world/inbox.ts'
import { type Citizen, inOffice, sentIdentity, submitted } from './world/prepared.ts'

test.describe.configure({ timeout: 300_000 })

const held = (page: Page) => page.getByText(/^您.*领取$/)
const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('受理登记: two officers at once, one wins, the other is told who', async ({ browser }) => {
  const { number } = await submitted(browser)
  const desks = await Promise.all(['zb-district', 'zb-city'].map((login) => openConsole(browser, login)))
  const [address = ''] = await Promise.all(desks.map((page) => openByNumber(page, number)))
  await Promise.all(desks.map((page) => page.keyboard.press('l')))
  for (const page of desks) await expect(page.getByText(/^您.*领取$/).or(page.getByRole('alert'))).toBeVisible()
  const isFirst = await held(desks[0] as Page).isVisible()
  const [winner, loser] = (isFirst ? desks : desks.toReversed()) as [Page, Page]
  const [first, second] = isFirst ? ['赵示例', '钱样板'] : ['钱样板', '赵示例']

  await test.step('of two who claim', async () => {
    await expect(loser.getByRole('alert')).toHaveText(
      new RegExp(`^这件已由${first}于 \\d\\d:\\d\\d 领取，您没有领到。`),
    )
    await expect(loser.getByText(`${first}正在办这件。`)).toBeVisible()
    await expect(loser.getByRole('button', { name: '受理登记' })).toBeDisabled()
    await expectDesk(loser, '领取慢了')
    await expect(held(winner)).toBeVisible()
    await expectDesk(winner, '一件')
  })

  await test.step('of another city: as if it were not there', async () => {
    const stranger = await openConsole(browser, 'sh-city')
    await stranger.goto(address)
    await expect(stranger.getByText('没有找到这件，或不在您的范围内。')).toBeVisible()
    await expectDesk(stranger, '没有找到')
    await stranger.context().close()
  })

  await test.step('what opens by a key', () => openEverything(winner, loser))

  await test.step('of two who decide', async () => {
    const other = await winner.context().newPage()
    await other.goto(address)
    await expect(held(other)).toBeVisible()
    await other.keyboard.press('l')
    await expect(other.getByText('未领取', { exact: true })).toBeVisible()
    await loser.goto(address)
    await expect(loser.getByText('未领取', { exact: true })).toBeVisible()
    await loser.keyboard.press('l')
    await expect(held(loser)).toBeVisible()
    await winner.keyboard.press('x')
    await winner.keyboard.press('ArrowDown')
    await winner.keyboard.press('Tab')
    await winner.keyboard.type('您家已有一件在办。')
    await expectDesk(winner, '不予受理')
    await loser.keyboard.press('a')
    await expectDesk(loser, '确认受理')
    await loser.keyboard.press('Enter')
    await expect(justDone(loser, number, '受理登记')).toBeVisible()
    await winner.keyboard.press('Control+Enter')
    const told = winner.getByRole('alert')
    await expect(told).toContainText(
      new RegExp(`该件已由${second}于 \\d\\d:\\d\\d 处理，您的决定没有生效，也没有通知申请人`),
    )
    await expect(told).toContainText(/先到的决定.*已受理，受理编号 \d{6}-SL-\d{8}-\d{4}/)
    await expect(told, 'nothing written is lost').toContainText('不予受理：重复申请。您家已有一件在办。')
    await expectDesk(winner, '决定慢了')
  })
  for (const page of desks) await page.context().close()
})

test('实名审核: five in a row by the keys alone', async ({ browser }) => {
  // 上海's queue is this test's own, so that it takes nothing away from others.
  await inOffice((office) => office.approveAll(), 'sh-city')
  const citizens: Citizen[] = []
  for (let i = 0; i < 5; i++) citizens.push(await sentIdentity(browser, '310100'))
  const page = await openConsole(browser, 'sh-city')
  await countPointers(page)
  const keys = keyboardOf(page)
  await page.goto('/')
  await expect(page.getByRole('button', { name: '从实名审核开始' })).toBeVisible()
  await expectDesk(page, '工作台')
  await keys.press('Enter')
  await expect(title(page)).toHaveText('实名审核')
  await expect(page.getByText('第 1 件，共 5 件')).toBeVisible()
  await keys.press('j', 'k', 'Enter')
  await expect(page.getByText('领取以后才能看照片和完整号码')).toBeVisible()
  keys.count()
  const strokes: number[] = []
  for (let i = 0; i < 5; i++) {
    await expect(page.getByText('领取以后才能看照片和完整号码')).toBeVisible()
    const number = await title(page).innerText()
    await keys.press('l')
    await expectPhotos(page)
    if (i === 0) await expectDesk(page, '实名审核，一件')
    await (i === 2 ? sendBack(page, keys) : approve(page, keys))
    await expect(justDone(page, number, i === 2 ? '不通过' : '通过')).toBeVisible()
    strokes.push(keys.count())
  }
  expect(strokes, 'keys for each').toEqual([3, 3, 16, 3, 3])
  await expect(page.getByText('实名审核都办完了。')).toBeVisible()
  expect(await pointers(page), 'no hand left the keyboard').toBe(0)
  await expect.poll(() => messagesTo(page, citizens, '您的实名认证已通过'), { timeout: 20_000 }).toBe(4)
  await expect.poll(() => messagesTo(page, citizens, '实名认证未通过，有 1 处')).toBe(1)
  await page.context().close()
})

/** By the search box: `/`, the number, Enter, then the hit. */
async function openByNumber(page: Page, number: string): Promise<string> {
  await expect(page.getByRole('navigation', { name: '主目录' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('search').getByRole('link', { name: number })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('领取以后才能看材料和完整内容')).toBeVisible()
  return page.url()
}

/** Drawers, dialogs and the list of 补正: each by its key, and back by Esc. */
async function openEverything(holder: Page, onlooker: Page): Promise<void> {
  await onlooker.keyboard.press('g')
  await expect(onlooker.getByRole('complementary', { name: /^日志/ })).toBeFocused()
  await expectDesk(onlooker, '日志')
  await onlooker.keyboard.press('Escape')
  await onlooker.keyboard.press('v')
  await expect(onlooker.getByRole('dialog', { name: '显示手机号码' })).toBeVisible()
  await expectDesk(onlooker, '显示')
  await onlooker.keyboard.press('Escape')
  await holder.keyboard.press('b')
  await expect(title(holder)).toHaveText('补正：一次性告知')
  await holder.keyboard.press('j')
  await holder.keyboard.press('j')
  await holder.keyboard.press('Space')
  await expect(holder.getByRole('checkbox', { name: '户口簿（居住证）', exact: true })).toBeChecked()
  await holder.keyboard.press('Tab')
  await holder.keyboard.press('Space')
  await expectDesk(holder, '补正')
  await holder.keyboard.press('Control+Enter')
  await expect(holder.getByRole('dialog', { name: '补正 1 项，只告知这一次' })).toBeVisible()
  await expectDesk(holder, '确认签发')
  await holder.keyboard.press('Escape')
  await holder.keyboard.press('Escape')
  await expect(held(holder)).toBeVisible()
}

/** The photos themselves, beside the number as it was typed. */
async function expectPhotos(page: Page): Promise<void> {
  await expect(held(page)).toBeVisible()
  const photos = page.getByRole('button', { name: /^[123] / }).locator('img')
  await expect(photos).toHaveCount(3)
  const isLoaded = (image: HTMLImageElement) => image.complete && image.naturalWidth > 300
  for (const photo of await photos.all()) await expect.poll(() => photo.evaluate(isLoaded)).toBe(true)
  await expect(page.getByText(/^填写的号码 \d{17}[\dX]$/)).toBeAttached()
}

async function approve(page: Page, keys: Keyboard): Promise<void> {
  await keys.press('a')
  await expect(page.getByRole('button', { name: '确认通过' })).toBeFocused()
  await keys.press('Enter')
}

/** One photo is not right: which, why, and what to do. */
async function sendBack(page: Page, keys: Keyboard): Promise<void> {
  await keys.press('2', 'f')
  await expect(page.getByLabel('身份证国徽面不合格的原因')).toBeFocused()
  await keys.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab')
  await keys.type('请把手指移开')
  await expectDesk(page, '实名审核，不合格')
  await keys.press('Enter', 'x')
  await expect(page.getByText('身份证国徽面：有遮挡。请把手指移开')).toBeVisible()
  await expectDesk(page, '确认不通过')
  await keys.press('Enter')
}

const justDone = (page: Page, number: string, words: string) =>
  page
    .getByRole('navigation', { name: '主目录' })
    .getByRole('link', { name: new RegExp(`…${number.slice(-4)}\\s*${words}`) })

async function messagesTo(page: Page, citizens: readonly Citizen[], words: string): Promise<number> {
  const inboxes = await Promise.all(citizens.map(({ person }) => inboxOf(page, person.phone)))
  return inboxes.flat().filter(({ text }) => text.includes(words)).length
}

/** Counts every touch of mouse, pen or finger from now on. */
async function countPointers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    sessionStorage.pointers = '0'
    const more = () => (sessionStorage.pointers = String(Number(sessionStorage.pointers) + 1))
    for (const kind of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
      addEventListener(kind, more, { capture: true })
  })
}
const pointers = (page: Page): Promise<number> => page.evaluate(() => Number(sessionStorage.pointers))
