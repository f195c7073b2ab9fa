import { freezeClock, testDatabase, testNow } from '@anju/testkit'
import { beforeAll, expect, it } from 'vitest'
import { approve, fault, giveBack, opened } from '../identity/review/review.testing.ts'
import { anyCitizen, submitted } from '../identity/verification.testing.ts'
import { type Staffed, staffedOffice } from '../officers/offices.testing.ts'
import { readJournal } from './index.ts'

const db = await testDatabase()
let office: Staffed

beforeAll(async () => {
  office = await staffedOffice(db)
  await freezeClock(db, testNow)
})

const wordsOf = async (id: string) => {
  const journal = await readJournal(await office.as('zb-street'), { kind: 'verification', id })
  if (!journal.ok) throw new Error(journal.refusal.code)
  return journal.value.entries.map((entry) => `${entry.who} ${entry.words}`)
}

it('tells the life of a verification in words, and which looks were masked', async () => {
  const officer = await office.as('zb-street')
  const { id } = await submitted(anyCitizen(office))
  await opened(officer, id)
  await giveBack(officer, id, fault('back', 'glare'))
  const words = await wordsOf(id)
  expect(words.slice(0, 4)).toEqual([
    '王示范 不通过',
    '王示范 打开',
    '王示范 领取',
    '王示范 打开（未领取，只看遮住的）',
  ])
  expect(words).toEqual(expect.arrayContaining(['申请人 填写证件信息', '申请人 上传照片', '申请人 提交实名认证']))
  expect(words.filter((one) => /[a-z]/.test(one))).toEqual([])
})

it('goes on when it is approved', async () => {
  const { id } = await submitted(anyCitizen(office))
  await approve(await office.as('zb-street'), id)
  expect((await wordsOf(id))[0]).toBe('王示范 通过')
})
