import { test } from '@playwright/test'
import { expectLooks, pressAndLook } from '../checks/looks.ts'
import { submitApplication } from '../steps/apply.ts'
import { press } from '../steps/press.ts'
import { as, filled, inOffice, submitted } from '../world/prepared.ts'

test.describe.configure({ timeout: 300_000 })

const base = '/370300'

test('from 提交 to 受理登记', async ({ page, browser }) => {
  const citizen = await filled(browser)
  await as(page, citizen)
  await expectLooks(page, '核对并提交', `${base}/apply/check`)
  await page.goto(`${base}/apply/check`)
  const number = await submitApplication(page)
  await expectLooks(page, '完成预申请', `${base}/apply/done`)
  await expectLooks(page, '预申请回执', `${base}/apply/receipt`)
  await expectLooks(page, '业务申请 已提交', `${base}/apply`)
  await expectLooks(page, '保障进度查询 已提交', `${base}/progress`)
  await expectLooks(page, '我的记录 已提交', `${base}/account/records`)
  await press(page, /^公租房保障资格申请/)
  await press(page, '撤回申请')
  await expectLooks(page, '撤回申请', page.url())
  await inOffice((office) => office.accept(number))
  await expectLooks(page, '保障进度查询 已受理', `${base}/progress`)
  await expectLooks(page, '我的记录 已受理', `${base}/account/records`)
  await expectLooks(page, '个人中心 已受理', `${base}/account`)
  await expectLooks(page, '消息', `${base}/account/messages`)
  await expectLooks(page, '演示短信收件箱', `/demo/inbox?to=${citizen.person.phone}`)
})

test('a supplement', async ({ page, browser }) => {
  const citizen = await submitted(browser)
  await inOffice((office) =>
    office.askForMore(citizen.number, [
      { kind: 'material', key: 'household-register', reasons: ['pages-missing'], note: '请补户主页' },
      { kind: 'section', key: 'information.work', reasons: ['wrong'], note: '请写税前收入' },
    ]),
  )
  await as(page, citizen)
  await expectLooks(page, '保障进度查询 补正', `${base}/progress`)
  await expectLooks(page, '需要补正的内容', `${base}/apply`)
  await expectLooks(page, '补正 资料列表', `${base}/apply/materials`)
  await expectLooks(page, '补正 申请信息', `${base}/apply/information`)
  await page.goto(`${base}/apply`)
  await pressAndLook(page, '需要补正的内容 没补', '提交补正')
})
