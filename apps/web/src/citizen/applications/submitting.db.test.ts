import { testDatabase } from '@anju/testkit'
import { persons, verifiedAs } from '@anju/testkit/citizens'
import { beforeEach, describe, expect, test } from 'vitest'
import { testSite } from '../browser.testing.ts'
import { applicant, at, faultsOf, fillIn, picture, seeded, submitAll, summaryOf } from './applicant.testing.ts'

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

describe('资料列表', () => {
  const ready = async () => {
    const one = await applicant(db, site, persons.zhang)
    await one.browser.get(at('/apply'))
    await one.browser.submit(at('/apply/begin'), {})
    await one.browser.get(at('/apply/materials'))
    return one.browser
  }
  const photosIn = (html: string) =>
    [...html.matchAll(/src="\/370300\/account\/photos\/([0-9a-f-]+)\/thumbnail"/g)].map(([, id]) => id ?? '')

  test('keeps the good photos when another one is refused, and says which and why', async () => {
    const browser = await ready()
    const bad = new File(['x'.repeat(2_000)], '合同.exe')
    const page = await browser.upload(at('/apply/materials'), { files: { identity: picture('正面.jpg'), other: bad } })
    expect(page.status).toBe(422)
    expect(summaryOf(page)).toEqual([
      '#f-other 合同.exe：只收 jpg 或 png 格式的照片。请用手机拍照，或另存为 jpg 后再上传',
    ])
    expect(photosIn(page.html)).toHaveLength(1)
    expect(await faultsOf(page)).toEqual([])
  })

  test('moves, turns, replaces and removes photos by plain buttons', async () => {
    const browser = await ready()
    const send = (code: string) =>
      browser.upload(at('/apply/materials'), { files: { [code]: picture() }, to: at(`/apply/materials/${code}`) })
    for (let n = 0; n < 2; n += 1) {
      const sent = await send('identity')
      expect(sent.location).toBe(`${at('/apply/materials')}#u-identity-t`)
      await browser.get(at('/apply/materials'))
    }
    const [a = '', b = ''] = photosIn((await browser.get(at('/apply/materials'))).html)
    const press = async (act: string, id: string) => {
      await browser.upload(at('/apply/materials'), { to: at(`/apply/materials/${id}/${act}`) })
      return photosIn((await browser.get(at('/apply/materials'))).html)
    }
    expect(await press('down', a)).toEqual([b, a])
    expect(await press('up', a)).toEqual([a, b])
    await press('turn', a)
    const view = await browser.get(at(`/apply/materials/${a}`))
    expect(view.text).toMatch(/预览.*第 1 张，共 2 张.*下一张/)
    expect(await faultsOf(view)).toEqual([])
    await browser.upload(at(`/apply/materials/${a}/replace`), { files: { photo: picture() } })
    const [fresh = '', second] = photosIn((await browser.get(at('/apply/materials'))).html)
    expect([fresh === a, second]).toEqual([false, b])
    expect(await press('remove', fresh)).toEqual([b])
    expect((await browser.get(at(`/account/photos/${fresh}`))).status).toBe(404)
  })

  test('says so when nothing was picked, and what is still missing at 下一步', async () => {
    const browser = await ready()
    const empty = await browser.upload(at('/apply/materials'), { to: at('/apply/materials/identity') })
    expect(summaryOf(empty)).toEqual(['#f-identity 请先选择要上传的照片'])
    const next = await browser.upload(at('/apply/materials'), {})
    expect(next.status).toBe(422)
    expect(summaryOf(next)[0]).toMatch(/#f-identity 请上传身份证件/)
  })

  test('never shows or changes another citizen’s photos', async () => {
    const browser = await ready()
    await browser.upload(at('/apply/materials'), {
      files: { identity: picture() },
      to: at('/apply/materials/identity'),
    })
    const [id = ''] = photosIn((await browser.get(at('/apply/materials'))).html)
    await db.sql('delete from verified_person')
    const stranger = await applicant(db, site, persons.li)
    await stranger.browser.get(at('/apply'))
    await stranger.browser.submit(at('/apply/begin'), {})
    await stranger.browser.get(at('/apply/materials'))
    for (const act of ['turn', 'remove', 'up', 'replace']) {
      await stranger.browser.get(at('/apply/materials'))
      const page = await stranger.browser.upload(at('/apply/materials'), { to: at(`/apply/materials/${id}/${act}`) })
      expect(page.status, act).toBe(404)
    }
    expect((await stranger.browser.get(at(`/account/photos/${id}`))).status).toBe(404)
    expect((await stranger.browser.get(at(`/apply/materials/${id}`))).status).toBe(404)
  })
})

describe('提交', () => {
  test('ends at 预申请 with number, agency, promised day and place in the queue; a repeat keeps the number', async () => {
    const one = await applicant(db, site, persons.zhang)
    const done = await submitAll(one)
    expect(done.text).toMatch(/您已完成预申请.*预申请编号 370303-YS-20260302-\d{4}/)
    expect(done.text).toMatch(/公园街道.*第 1 位，前面还有 0 件.*2026年3月9日 前/)
    expect(await faultsOf(done)).toEqual([])
    const number = /370303-YS-\d{8}-\d{4}/.exec(done.text)?.[0]
    const again = await one.browser.get(at('/apply/done'))
    expect(again.text).toContain(number)
    const receipt = await one.browser.get(at('/apply/receipt'))
    expect(receipt.text).toContain(number)
    expect(await faultsOf(receipt)).toEqual([])
    const entry = await one.browser.get(at('/apply'))
    expect(entry.text).toMatch(/您已有一件正在办理的申请/)
    expect((await one.browser.get(at('/apply/area'))).location).toBe(at('/progress'))
  })

  test('from two tabs: the second gets the same number', async () => {
    const one = await applicant(db, site, persons.zhang)
    await fillIn(one)
    const tab = await one.browser.get(at('/apply/check'))
    const fields = Object.fromEntries(
      [...tab.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, n, v]) => [n, v]),
    )
    const both = await Promise.all([
      one.browser.post(at('/apply/check'), { ...fields, confirmed: 'yes' }),
      one.browser.post(at('/apply/check'), { ...fields, confirmed: 'yes' }),
    ])
    expect(both.map((page) => page.location)).toEqual([at('/apply/done'), at('/apply/done')])
    const rows = await db.sql('select number from pre_application where account_id = $1', [one.accountId])
    expect(rows).toHaveLength(1)
  })

  test('lists everything missing at once, each with its page', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    await browser.get(at('/apply'))
    await browser.submit(at('/apply/begin'), {})
    const check = await browser.get(at('/apply/check'))
    expect(check.status).toBe(200)
    expect(check.text).toMatch(/还有 \d+ 处没有填好/)
    expect(await faultsOf(check)).toEqual([])
    const page = await browser.post(at('/apply/check'), { confirmed: 'yes' })
    expect(page.status).toBe(422)
    const links = summaryOf(page).map((line) => line.split(' ')[0])
    expect(links).toEqual(
      expect.arrayContaining([
        `${at('/apply/area')}?back=check#f-district`,
        `${at('/apply/information/basics')}?back=check#f-maritalStatus`,
        `${at('/apply/housing')}?back=check#f-has`,
        `${at('/apply/materials')}?back=check#f-identity`,
      ]),
    )
    expect(await faultsOf(page)).toEqual([])
  })

  test('leads back from a page that was opened to change one answer', async () => {
    const one = await applicant(db, site, persons.zhang)
    await fillIn(one)
    const path = `${at('/apply/information/contact')}?back=check`
    await one.browser.get(path)
    const saved = await one.browser.post(path, { contactPhone: '13800000000' })
    expect(saved.location).toBe(at('/apply/check'))
  })

  test('needs the tick, the version that was checked, and a verified applicant', async () => {
    const one = await applicant(db, site)
    await fillIn(one)
    const unverified = await one.browser.get(at('/apply/check'))
    expect(unverified.text).toContain('实名认证用户才能提交申请')
    const unticked = await one.browser.post(at('/apply/check'), {})
    expect([unticked.status, unticked.html.includes('id="f-confirmed-error"')]).toEqual([422, true])
    const refused = await one.browser.post(at('/apply/check'), { confirmed: 'yes' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('实名认证用户才能提交申请')
    await verifiedAs(db, site.office, one.accountId, persons.zhang)
    const old = await one.browser.post(at('/apply/check'), { confirmed: 'yes', version: '1' })
    expect(old.status).toBe(409)
    expect(old.text).toContain('刚才在别的页面或设备上改过内容')
    const done = await one.browser.submit(at('/apply/check'), { confirmed: 'yes' })
    expect(done.text).toContain('您已完成预申请')
  })

  test('of a draft that is not one’s own is not found', async () => {
    const one = await applicant(db, site, persons.zhang)
    await fillIn(one)
    const tab = await one.browser.get(at('/apply/check'))
    const draft = /name="draft" value="([^"]*)"/.exec(tab.html)?.[1] ?? ''
    const stranger = await applicant(db, site, persons.li)
    await fillIn(stranger, persons.li.name)
    for (const id of [draft, 'x', '']) {
      await stranger.browser.get(at('/apply/check'))
      expect((await stranger.browser.post(at('/apply/check'), { confirmed: 'yes', draft: id })).status).toBe(404)
    }
  })
})

describe('another city', () => {
  test('asks by its own form, hands in its own pledge and offices, and has a draft of its own', async () => {
    const { browser } = await applicant(db, site, persons.zhang)
    const here = (path: string) => at(path, '310100')
    await browser.get(here('/apply'))
    const first = await browser.submit(here('/apply/begin'), {})
    expect(first.text).toContain('黄浦区')
    expect(first.text).not.toContain('张店区')
    const texts: string[] = []
    for (const path of [
      'notes',
      'pledge',
      'information',
      'members',
      'housing',
      'assets',
      'materials',
      'check',
      'form',
    ]) {
      const page = await browser.get(here(`/apply/${path}`))
      expect(page.status, path).toBe(200)
      expect(await faultsOf(page), path).toEqual([])
      texts.push(page.text)
    }
    expect(texts[1]).not.toContain('淄博')
    expect(texts[2]).toContain('申请信息')
    expect((await browser.get(at('/apply/area'))).location).toBe(at('/apply'))
  })
})

describe('the draft', () => {
  test('can be thrown away after a question, with everything in it', async () => {
    const one = await applicant(db, site, persons.zhang)
    await fillIn(one)
    await one.browser.get(at('/apply/discard'))
    const gone = await one.browser.submit(at('/apply/discard'), {})
    expect(gone.text).toContain('开始填写')
    expect(await db.sql('select 1 from draft_step where account_id = $1', [one.accountId])).toEqual([])
  })
})
