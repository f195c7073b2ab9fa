import { randomUUID } from 'node:crypto'
import { freezeClock, testDatabase, testNow } from '@anju/testkit'
import { persons } from '@anju/testkit/citizens'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applicant, at, faultsOf, picture, seeded, submitAll, summaryOf } from '../applications/applicant.testing.ts'
import { testSite } from '../browser.testing.ts'

const db = await testDatabase()
const site = await testSite(db)
await seeded(db, site)

afterEach(() => freezeClock(db, testNow))
beforeEach(async () => {
  await db.sql(
    `update pre_application set state = 'withdrawn', claimed_by = null, claimed_at = null where state <> 'withdrawn'`,
  )
  await db.sql(`update supplement_notice set state = 'closed' where state = 'open'`)
  await db.sql('delete from verified_person')
  await db.sql('delete from limit_counter')
})

async function submitted() {
  const one = await applicant(db, site, persons.zhang)
  const done = await submitAll(one)
  const [row] = await db.sql<{ id: string; number: string }>(
    'select id, number from pre_application where account_id = $1 order by submitted_at desc limit 1',
    [one.accountId],
  )
  if (!row) throw new Error(done.text.slice(0, 300))
  return { ...one, ...row }
}

/** Another day, on which the citizen has signed in again. */
async function later(moment: string): Promise<void> {
  await freezeClock(db, moment)
  await db.sql('update citizen_session set created_at = app_now(), last_seen_at = app_now(), auth_at = app_now()')
}

/** What the officers' side writes for 补正. */
async function askFor(id: string, targets: readonly (readonly [kind: string, target: string])[]): Promise<void> {
  const notice = randomUUID()
  await db.sql(`update pre_application set state = 'supplement-requested', version = version + 1 where id = $1`, [id])
  await db.sql(
    `insert into supplement_notice (city, id, pre_application_id, account_id, round, issued_by, issued_at, due_on)
     select city, $2::uuid, id, account_id, 1, $2::uuid, app_now(), '2026-03-17' from pre_application where id = $1`,
    [id, notice],
  )
  await db.sql(
    `insert into pre_application_event (city, pre_application_id, account_id, event, from_state, to_state, version, at, actor_kind,
       agency_id, rules_version, request_id)
     select city, id, account_id, 'request-supplement', 'submitted', 'supplement-requested', version, app_now(), 'officer',
       accepting_agency_id, rules_version, 'test' from pre_application where id = $1`,
    [id],
  )
  for (const [index, [kind, target]] of targets.entries()) {
    const place = { table: 'supplement_item', column: 'note_ct', id: `${notice}.${index + 1}` }
    await db.sql(
      `insert into supplement_item (city, notice_id, seq, account_id, kind, target, reasons, note_ct)
       select city, $2, $3, account_id, $4, $5, $6, $7 from pre_application where id = $1`,
      [
        id,
        notice,
        index + 1,
        kind,
        target,
        kind === 'material' ? ['unreadable'] : ['incomplete'],
        site.office.ports.keys.seal('370300', place, '请看这里'),
      ],
    )
  }
}

async function accept(id: string): Promise<void> {
  const officer = randomUUID()
  await db.sql(
    `update pre_application set state = 'accepted', version = version + 1, decided_by = $2, decided_at = app_now() where id = $1`,
    [id, officer],
  )
  await db.sql(
    `with born as (
       insert into application_case (city, id, number, pre_application_id, account_id, state, accepting_agency_id, accepted_by,
         accepted_at, due_on, rules_version)
       select city, gen_random_uuid(), '370303-SL-20260302-' || lpad((select count(*) + 1 from application_case)::text, 4, '0'), id, account_id, 'accepted', accepting_agency_id, $2, app_now(),
         '2026-03-30', rules_version from pre_application where id = $1
       returning *)
     insert into case_event (city, case_id, account_id, event, to_state, version, at, actor_kind, actor_id, agency_id, request_id)
     select city, id, account_id, 'register-acceptance', 'accepted', 1, accepted_at, 'officer', accepted_by, accepting_agency_id,
       'test' from born`,
    [id, officer],
  )
}

describe('保障进度查询', () => {
  test('needs sign-in, and says 暂无记录 to who has nothing', async () => {
    for (const path of ['/progress', '/account/records']) {
      expect((await site.browser().get(at(path))).location).toBe(`${at('/login')}?to=${encodeURIComponent(at(path))}`)
      const { browser } = await applicant(db, site)
      const page = await browser.get(at(path))
      expect(page.text).toMatch(/暂无记录.*您还没有提交过申请.*去申请公租房/)
      expect(await faultsOf(page)).toEqual([])
    }
  })

  test('shows the pre-application at once, and 暂无记录 until 受理登记', async () => {
    const { browser, number } = await submitted()
    const page = await browser.get(at('/progress'))
    expect(page.text).toMatch(new RegExp(`预申请编号 ${number}`))
    expect(page.text).toMatch(/现在不需要您做什么.*排在第 1 位.*前面还有 0 件.*预计受理 3月9日 ?前/)
    expect(page.text).toMatch(/办件路线.*已提交预申请.*资料 3 项 3 张.*等待受理登记.*第 1 天，共 5 个工作日/)
    expect(page.text).toContain('暂无记录')
    expect(await faultsOf(page)).toEqual([])
    const records = await browser.get(at('/account/records'))
    expect(records.text).toMatch(new RegExp(`预申请 公租房保障资格申请 ${number}.*已提交，待受理.*暂无记录`))
    expect(await faultsOf(records)).toEqual([])
  })

  test('counts the working days, and says so when the promised day has passed', async () => {
    const { browser } = await submitted()
    await later('2026-03-05T09:00:00+08:00')
    expect((await browser.get(at('/progress'))).text).toContain('第 3 天，共 5 个工作日')
    await later('2026-03-11T09:00:00+08:00')
    expect((await browser.get(at('/progress'))).text).toContain('已超过预计日期 2 天')
  })

  test('shows the case with its number, steps, unit and what follows, once it was accepted', async () => {
    const { browser, id } = await submitted()
    await accept(id)
    const page = await browser.get(at('/progress'))
    expect(page.text).toMatch(/受理编号 370303-SL-20260302-\d{4}/)
    expect(page.text).toMatch(
      /已完成： 受理登记.*公园街道.*现在： 等待初审.*第 1 天，共 20 个工作日.*还没到： 复审.*还没到： 公示/,
    )
    expect(page.text).not.toContain('暂无记录')
    expect(page.text).not.toContain('撤回申请')
    expect(await faultsOf(page)).toEqual([])
    const records = await browser.get(at('/account/records'))
    expect(records.text).toMatch(/申请记录 .*370303-SL-20260302-\d{4}/)
    expect(records.text).not.toContain('暂无记录')
  })

  test('has a paper for what was decided, and none for what was not', async () => {
    const { browser, id } = await submitted()
    const open = (kind: string) => browser.get(at(`/progress/${id}/${kind}`))
    for (const kind of ['acceptance', 'supplement', 'non-acceptance']) expect((await open(kind)).status, kind).toBe(404)
    await accept(id)
    const receipt = await open('acceptance')
    expect(receipt.text).toMatch(/受理编号 370303-SL-20260302-\d{4}.*受理凭证.*张样例.*第八条.*2026年3月30日前/)
    expect(await faultsOf(receipt)).toEqual([])
    expect((await browser.get(at('/progress'))).html).toContain(`href="${at(`/progress/${id}/acceptance`)}"`)
    const stranger = await applicant(db, site)
    expect((await stranger.browser.get(at(`/progress/${id}/acceptance`))).status).toBe(404)
  })

  test('says why it was not accepted and what can be done', async () => {
    const { browser, id } = await submitted()
    const note = site.office.ports.keys.seal(
      '370300',
      { table: 'pre_application', column: 'decision_note_ct', id },
      '请到临淄区窗口',
    )
    await db.sql(
      `update pre_application set state = 'not-accepted', decided_by = $2, decided_at = app_now(),
         decision_reason = 'outside-area', decision_note_ct = $3 where id = $1`,
      [id, randomUUID(), note],
    )
    const page = await browser.get(at('/progress'))
    expect(page.text).toMatch(/申请不予受理.*不属于本机构受理范围.*请到临淄区窗口.*重新申请/)
    const paper = await browser.get(at(`/progress/${id}/non-acceptance`))
    expect(paper.text).toMatch(/不予受理告知书.*不属于本机构受理范围。请到临淄区窗口/)
    expect(await faultsOf(paper)).toEqual([])
    expect((await browser.get(at('/apply'))).text).toContain('开始填写')
  })

  test('shows nobody anything of another citizen', async () => {
    const { id, number } = await submitted()
    const { browser } = await applicant(db, site)
    expect((await browser.get(at('/progress'))).text).not.toContain(number)
    for (const path of [`/progress/${id}/withdraw`, `/progress/${randomUUID()}/withdraw`, '/progress/x/withdraw']) {
      expect((await browser.get(at(path))).status).toBe(404)
    }
  })
})

describe('撤回', () => {
  test('asks once more, and the way is open for a new application', async () => {
    const { browser, id, number } = await submitted()
    const page = await browser.get(at('/progress'))
    expect(page.html).toContain(`href="${at(`/progress/${id}/withdraw`)}"`)
    const asked = await browser.get(at(`/progress/${id}/withdraw`))
    expect(asked.text).toContain(number)
    expect(await faultsOf(asked)).toEqual([])
    const gone = await browser.submit(at(`/progress/${id}/withdraw`), {})
    expect(gone.text).toMatch(/这次申请已撤回.*重新申请/)
    expect((await browser.get(at(`/progress/${id}/withdraw`))).location).toBe(at('/progress'))
    expect((await browser.get(at('/apply'))).text).toContain('开始填写')
  })
})

describe('补正', () => {
  test('stands on top with reasons, words and days left; only what was named opens again', async () => {
    const { browser, id } = await submitted()
    await askFor(id, [
      ['material', 'identity'],
      ['section', 'information.work'],
    ])
    const page = await browser.get(at('/progress'))
    expect(page.text).toMatch(
      /现在要您做 3月17日前 补 2 项.*还剩 \d+ 个工作日.*身份证件 看不清。请看这里.*工作与收入 没有填全。请看这里.*去补正/,
    )
    expect(page.text).toMatch(/等您补正.*3月17日 截止/)
    expect(await faultsOf(page)).toEqual([])
    const paper = await browser.get(at(`/progress/${id}/supplement`))
    expect(paper.text).toMatch(/一次性补正告知书.*请于2026年3月17日前补齐.*身份证件.*工作与收入/)
    expect(await faultsOf(paper)).toEqual([])
    const list = await browser.get(at('/apply'))
    expect(list.text).toMatch(/需要补正的内容.*提交补正/)
    expect(list.html).toContain(`href="${at('/apply/materials')}#u-identity-t"`)
    expect(list.html).toContain(`href="${at('/apply/information/work')}"`)
    expect(await faultsOf(list)).toEqual([])
    for (const path of ['/apply/members/2', '/apply/housing', '/apply/information/contact']) {
      expect((await browser.get(at(path))).status, path).toBe(404)
    }
    for (const path of ['/apply/notes', '/apply/pledge', '/apply/check']) {
      expect((await browser.get(at(path))).location, path).toBe(at('/apply'))
    }
  })

  test('is done on the pages of the items, refused elsewhere, and sent once', async () => {
    const { browser, id, number } = await submitted()
    await askFor(id, [
      ['material', 'identity'],
      ['section', 'information.work'],
    ])
    const materials = await browser.get(at('/apply/materials'))
    expect(materials.text).toContain('身份证件')
    expect(materials.text).not.toContain('2. 户口簿')
    const added = await browser.upload(at('/apply/materials'), { files: { identity: picture() } })
    expect(added.location).toBe(at('/apply'))
    await browser.get(at('/apply/materials'))
    const foreign = await browser.upload(at('/apply/materials'), { files: { other: picture() } })
    expect(foreign.status).toBe(403)
    expect(foreign.text).toContain('只能补正告知书上列出的内容')

    await browser.get(at('/apply/information/work'))
    const wrong = await browser.post(at('/apply/information/work'), { employment: 'retired', monthlyIncome: '三千' })
    expect(wrong.status).toBe(422)
    await browser.get(at('/apply'))
    const early = await browser.post(at('/apply/supplement'), {})
    expect(early.status).toBe(422)
    expect(summaryOf(early)[0]).toContain(`${at('/apply/information/work')}?back=check#f-monthlyIncome`)
    await browser.get(at('/apply/information/work'))
    const right = await browser.post(at('/apply/information/work'), { employment: 'retired', monthlyIncome: '3000' })
    expect(right.location).toBe(at('/apply'))
    await browser.get(at('/apply'))
    const sent = await browser.submit(at('/apply/supplement'), {})
    expect(sent.text).toMatch(new RegExp(`${number}.*已提交补正`))
    const [row] = await db.sql('select state, revision from pre_application where id = $1', [id])
    expect(row).toEqual({ state: 'submitted', revision: 2 })
  })

  test('pressed too early it says what was not changed; what is right as it is needs a tick', async () => {
    const { browser, id } = await submitted()
    await later('2026-03-04T09:00:00+08:00')
    await askFor(id, [['section', 'information.work']])
    const list = await browser.get(at('/apply'))
    expect(list.text).toMatch(/工作与收入 没有填全。请看这里.*还没改动/)
    expect(list.text).not.toContain('我都核对过')
    const early = await browser.post(at('/apply/supplement'), {})
    expect(early.status).toBe(422)
    expect(early.text).toMatch(/错误：.*还有 1 项没有改动/)
    expect(summaryOf(early)[0]).toContain('#f-unchanged')
    expect(await faultsOf(early)).toEqual([])
    const sent = await browser.submit(at('/apply/supplement'), { unchanged: 'yes' })
    expect(sent.text).toContain('已提交补正')
  })

  test('after the last day nothing can be changed any more', async () => {
    const { browser, id } = await submitted()
    await askFor(id, [['section', 'housing']])
    await later('2026-03-18T00:01:00+08:00')
    expect((await browser.get(at('/apply/housing'))).location).toBe(at('/progress'))
    expect((await browser.get(at('/progress'))).text).toContain('补正期限已过')
    expect((await browser.get(at('/apply'))).text).not.toContain('都补好以后')
  })
})
