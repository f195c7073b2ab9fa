import { testDatabase } from '@anju/testkit'
import { persons } from '@anju/testkit/citizens'
import { beforeEach, describe, expect, test } from 'vitest'
import { testSite } from '../browser.testing.ts'
import { applicant, at, faultsOf, fillIn, pages, seeded, summaryOf } from './applicant.testing.ts'

const db = await testDatabase()
const site = await testSite(db)
await seeded(db, site)

beforeEach(async () => {
  await db.sql(
    `update pre_application set state = 'withdrawn', claimed_by = null, claimed_at = null where state <> 'withdrawn'`,
  )
  await db.sql('delete from verified_person')
  await db.sql('delete from limit_counter')
})

describe('the gate', () => {
  test('says the guide’s sentence to strangers and leads them to sign in and back', async () => {
    const page = await site.browser().get(at('/apply'))
    expect(page.status).toBe(200)
    expect(page.text).toContain('实名认证用户才能使用该功能')
    expect(page.html).toContain(`href="${at('/login')}?to=${encodeURIComponent(at('/apply'))}"`)
    expect(page.text).toContain('淄博市公租房保障资格申请')
    expect(await faultsOf(page)).toEqual([])
  })

  test('leads the unverified to 实名认证, and lets them prepare a draft that cannot be submitted', async () => {
    const { browser } = await applicant(db, site)
    const gate = await browser.get(at('/apply'))
    expect(gate.text).toMatch(/实名认证用户才能使用该功能。.*您还没有完成实名认证.*先准备草稿/)
    expect(await faultsOf(gate)).toEqual([])
    const first = await browser.submit(at('/apply/begin'), {})
    expect(first.text).toContain('城区/县')
    const tasks = await browser.get(at('/apply'))
    expect(tasks.text).toContain('实名认证用户才能提交申请')
  })

  test('lets the verified begin at once', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    const gate = await browser.get(at('/apply'))
    expect(gate.text).toContain('开始填写')
    expect(gate.text).not.toContain('先准备草稿')
  })

  test('is not passed by addresses below it', async () => {
    for (const path of [
      '/apply/area',
      '/apply/check',
      '/apply/members/1',
      '/apply/materials',
      '/apply/form',
      '/apply/done',
    ]) {
      const stranger = await site.browser().get(at(path))
      expect([stranger.status, stranger.location]).toEqual([303, `${at('/login')}?to=${encodeURIComponent(at(path))}`])
    }
    const { browser } = await applicant(db, site)
    for (const path of ['/apply/area', '/apply/check', '/apply/members/1']) {
      expect((await browser.get(at(path))).location).toBe(at('/apply'))
    }
  })

  test('is not there in a city that is not open', async () => {
    const page = await site.browser().get('/370100/apply')
    expect([303, 404]).toContain(page.status)
  })
})

describe('the guide’s eight steps', () => {
  test('one after the other, to 预申请 with its number, without scripts', async () => {
    const one = await applicant(db, site, persons.zhang)
    const { browser } = one
    await browser.get(at('/apply'))
    const headings: string[] = []
    let page = await browser.submit(at('/apply/begin'), {})
    for (const [path, fields] of pages.filter(([path]) => !path.endsWith('/new'))) {
      headings.push(/<h1>([^<]*)<\/h1>/.exec(page.html)?.[1] ?? '')
      page = await browser.submit(at(path), fields)
      if (page.html.includes(`action="${at('/apply/members')}"`)) page = await browser.submit(at('/apply/members'), {})
    }
    expect(headings).toEqual([
      '申请地',
      '申请须知',
      '承诺书',
      ...Array.from({ length: 5 }, () => '申请信息'),
      '家庭住房情况',
      '申请人财产信息',
    ])
    expect(page.text).toContain('请至少填写一条')
  })

  test('every page of the way is sound HTML and carries the guide’s words', async () => {
    const one = await applicant(db, site, persons.zhang)
    await fillIn(one)
    const words: Record<string, readonly string[]> = {
      '/apply': ['已完成 8 步', '核对并提交', '可以提交'],
      '/apply/area': ['城区/县', '街道/乡镇', '居委', '由这个窗口受理', '下一步'],
      '/apply/notes': ['申请须知', '下一步'],
      '/apply/pledge': ['承诺书', '我已阅读并同意', '下一步'],
      '/apply/information': ['申请信息', '下一步'],
      '/apply/information/work': ['工作与收入', '元/月'],
      '/apply/members': ['家庭成员信息', '新增成员信息', '3703**********0013'],
      '/apply/members/1': ['申请人', '1101**********002X'],
      '/apply/members/2': ['与申请人关系'],
      '/apply/members/new': ['新增成员信息', '证件号码'],
      '/apply/housing': ['家庭住房情况', '没有'],
      '/apply/housing/new': ['坐落'],
      '/apply/assets': [
        '序号',
        '所有人姓名',
        '资产类别',
        '数量',
        '计量单位',
        '总价值',
        '备注',
        '操作',
        '合计',
        '58,000',
      ],
      '/apply/assets/1': ['资产类别'],
      '/apply/materials': ['身份证件', '户口簿（居住证）', '申请表', '婚姻状况证明', '其他', '上传图片', '预览'],
      '/apply/check': ['核对并提交', '提交', '张样例', '3,200 元/月', '修改', '159****8989'],
      '/apply/form': ['保障资格申请表', '370303199003070013'],
      '/apply/discard': ['删除这份草稿'],
    }
    for (const [path, expected] of Object.entries(words)) {
      const page = await one.browser.get(at(path))
      expect(page.status, path).toBe(200)
      for (const word of expected) expect(page.text, path).toContain(word)
      expect(await faultsOf(page), path).toEqual([])
      expect(page.headers.get('cache-control'), path).toBe('no-store')
    }
  })

  test('the applicant’s identity is shown, never asked, and cannot be typed over', async () => {
    const one = await applicant(db, site, persons.zhang)
    await fillIn(one)
    const page = await one.browser.get(at('/apply/members/1'))
    expect(page.html).not.toContain('name="idDocumentNumber"')
    await one.browser.post(at('/apply/members/1'), { name: '李示范', idDocumentNumber: '370303199003070013' })
    expect((await one.browser.get(at('/apply/check'))).text).toMatch(/成员 1 张样例，申请人/)
  })
})

describe('what is typed', () => {
  test('stays when it is refused, beside its error and in the summary', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    await browser.get(at('/apply'))
    await browser.submit(at('/apply/begin'), {})
    await browser.get(at('/apply/information/work'))
    const page = await browser.post(at('/apply/information/work'), { employment: 'retired', monthlyIncome: '3.2万' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('<title>错误：')
    expect(summaryOf(page)).toEqual(['#f-monthlyIncome 申请人月收入：请以元为单位填写数字，例如 3.2万 写成 32000'])
    expect(page.html).toContain('value="3.2万"')
    expect(await faultsOf(page)).toEqual([])
    const again = await browser.get(at('/apply/information/work'))
    expect(again.html).toContain('value="3.2万"')
  })

  test('asks for what the answers call for, and keeps the rest', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    await browser.get(at('/apply'))
    await browser.submit(at('/apply/begin'), {})
    const before = await browser.get(at('/apply/information/work'))
    expect(before.html).not.toContain('name="employer"')
    const asked = await browser.post(at('/apply/information/work'), { employment: 'employed', monthlyIncome: '100' })
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('按您的回答，还要填下面几项')
    expect(asked.html).toContain('name="employer"')
    expect(asked.html).toContain('value="100"')
    const missing = await browser.post(at('/apply/information/work'), {
      employment: 'employed',
      monthlyIncome: '100',
      employer: '',
    })
    expect(missing.status).toBe(422)
    expect(summaryOf(missing)).toEqual(['#f-employer 请填写工作单位'])
    const done = await browser.post(at('/apply/information/work'), {
      employment: 'employed',
      monthlyIncome: '100',
      employer: '示范厂',
    })
    expect(done.location).toBe(at('/apply/information/present-housing'))
  })

  test('is kept by 保存，回任务清单 without a word of blame', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    await browser.get(at('/apply'))
    await browser.submit(at('/apply/begin'), {})
    await browser.get(at('/apply/information/contact'))
    const left = await browser.post(at('/apply/information/contact'), { contactPhone: '12', act: 'leave' })
    expect(left.location).toBe(at('/apply'))
    expect((await browser.get(at('/apply/information/contact'))).html).toContain('value="12"')
  })

  test('is kept in the background for a script, with the version to send next', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    await browser.get(at('/apply'))
    await browser.submit(at('/apply/begin'), {})
    const page = await browser.get(at('/apply/information/contact'))
    expect(page.html).toContain('data-autosave')
    const saved = await browser.autosave(at('/apply/information/contact'), { contactPhone: '1590' })
    expect(saved.status).toBe(200)
    expect(JSON.parse(saved.html)).toEqual({ savedAt: expect.stringMatching(/^\d{2}:\d{2}$/), version: 1 })
    const stale = await browser.autosave(at('/apply/information/contact'), { contactPhone: '15909' })
    expect(stale.status).toBe(409)
  })

  test('in two windows is shown side by side, and the citizen chooses', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    await browser.get(at('/apply'))
    await browser.submit(at('/apply/begin'), {})
    const fields = pages.find(([path]) => path === '/apply/information/residence')?.[1] ?? {}
    const path = at('/apply/information/residence')
    await browser.get(path)
    await browser.post(path, fields)
    const page = await browser.post(path, { ...fields, currentAddress: '别处 2 号', version: '0' })
    expect(page.status).toBe(409)
    expect(page.text).toMatch(/选择保留哪一份.*现住址.*样例路 100 号.*别处 2 号/)
    expect(await faultsOf(page)).toEqual([])
    const chosen = await browser.post(path, {})
    expect(chosen.status).toBe(303)
    expect((await browser.get(path)).html).toContain('value="别处 2 号"')
  })

  test.each([
    ['/apply/area', { district: '999999', street: '1', committee: 'x' }],
    ['/apply/pledge', { agree: 'yes', name: '张\u0000样例\ud800' }],
    ['/apply/information/basics', { applicantCategory: 'toString', householdType: '__proto__', maritalStatus: '99' }],
    [
      '/apply/information/residence',
      { hukouKind: 'elsewhere', hukouAddress: 'x'.repeat(5_000), currentAddress: '<script>alert(1)</script>' },
    ],
    ['/apply/information/work', { employment: 'x', monthlyIncome: '-1' }],
    ['/apply/information/contact', { contactPhone: '１２３', backupName: '😀', backupPhone: 'abc' }],
    [
      '/apply/members/new',
      { relationship: '01', name: '3', idDocumentType: 'passport', idDocumentNumber: '😀', isCoApplicant: 'x' },
    ],
    ['/apply/housing/new', { address: '', grossFloorArea: '-5', change: 'demolished' }],
    ['/apply/assets/new', { owner: '99', category: 'gold', quantity: '1.5', totalValue: '1e9' }],
    ['/apply/housing', { has: 'maybe' }],
  ])('nonsense in %s is answered kindly, never with 500', async (path, fields) => {
    const { browser } = await applicant(db, site, persons.zhang)
    await browser.get(at('/apply'))
    await browser.submit(at('/apply/begin'), {})
    await browser.get(at(path))
    const page = await browser.post(at(path), fields)
    expect(page.status).toBe(422)
    expect(summaryOf(page).length).toBeGreaterThan(0)
    expect(page.html).not.toContain('<script>alert')
    expect(await faultsOf(page)).toEqual([])
  })

  test('a version that is no number, a row that is not there and a section that is not there are no 500 either', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    await browser.get(at('/apply'))
    await browser.submit(at('/apply/begin'), {})
    await browser.get(at('/apply/housing'))
    expect((await browser.post(at('/apply/housing'), { has: 'no', version: 'x' })).status).toBe(409)
    for (const path of [
      '/apply/members/9',
      '/apply/housing/1',
      '/apply/information/nothing',
      '/apply/members/0',
      '/apply/assets/x',
    ]) {
      expect((await browser.get(at(path))).status, path).toBe(404)
    }
    for (const remove of ['7', '1']) {
      await browser.get(at('/apply/members'))
      expect((await browser.post(at('/apply/members'), { remove })).status).toBe(404)
    }
  })
})

describe('申请地', () => {
  test('cascades by 更新, and tells the accepting agency before anything is sent', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    await browser.get(at('/apply'))
    const empty = await browser.submit(at('/apply/begin'), {})
    expect(empty.html).not.toContain('value="370303002"')
    const streets = await browser.post(at('/apply/area'), {
      district: '370303',
      street: '',
      committee: '',
      act: 'update',
    })
    expect(streets.status).toBe(200)
    expect(streets.html).toContain('value="370303002"')
    expect(streets.text).toContain('由这个窗口受理')
    const committees = await browser.post(at('/apply/area'), {
      district: '370303',
      street: '370303002',
      committee: '',
      act: 'update',
    })
    expect(committees.html).toContain('value="370303002001"')
    expect(committees.text).toContain('公园街道')
    const other = await browser.get(`${at('/apply/area')}?district=370305&street=370303002&committee=`)
    expect(other.html).not.toContain('value="370303002" selected')
    expect(other.text).toContain('临淄')
  })
})
