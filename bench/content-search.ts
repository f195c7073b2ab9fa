import { randomUUID } from 'node:crypto'
import { searchContent } from '@anju/core/content'
import { connectAsOwner, cloneDatabase, dropDatabase, type OwnerConnection, siblingUrl } from '@anju/db/admin'
import { type Database, openDatabase } from '@anju/db'
import { termsOf } from '@anju/domain/content'
import { seededRandom } from '@anju/testkit'
import { startTestServer } from '@anju/testkit/server'

/**
 * 站内搜索 over a small and a large site, side by side in one run: `node bench/content-search.ts [pieces]`. The goal is
 * that a question takes about as long at 100,000 pieces as at 1,000.
 */
const large = Number(process.argv[2] ?? 100_000)
const small = Math.min(1_000, large)
const rounds = 60
const questions = ['公租房', '离婚', '离婚证', '证', '居住证 收入', '㛃', '没有这样的词', '淄博市公共租赁住房保障办法']

const words =
  '公租房 公共租赁住房 保障资格 申请 受理登记 实名认证 材料 离婚证 结婚证 户口簿 居住证 收入证明 财产 张店区 临淄区 公示 轮候 配租 租金 补贴 街道 窗口 工作日 通知 家庭 成员 住房困难 面积 办法 规定 淄博市 年度复核 腾退 合同 续租'.split(
    ' ',
  )
const chance = seededRandom(7)
const sentence = (length: number) =>
  Array.from({ length }, () => chance.pick(words)).join(chance.next() < 0.2 ? '，' : '')

async function fill(owner: OwnerConnection, city: string, pieces: number): Promise<void> {
  const agency = randomUUID()
  await owner.sql(`insert into city (code, province_code, name, is_open) values ($1, '370000', '样例市', true)`, [city])
  await owner.sql(
    `insert into agency (city, id, level, name, address, phone, hours) values ($1, $2, 'city', '窗口', '', '', '')`,
    [city, agency],
  )
  for (let done = 0; done < pieces; done += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, pieces - done) }, (_, n) => row(done + n))
    await owner.sql(
      `with made as (select * from jsonb_to_recordset($3::jsonb)
         as r (id uuid, slug text, title text, text text, day date, "titleTerms" jsonb, terms jsonb)),
       items as (insert into content_item (city, id, kind, slug, agency_id, created_at)
         select $1, id, 'announcement', slug, $2, app_now() from made)
       insert into content_revision (city, item_id, revision, kind, state, title, body, dated_on, live_from, edited_at, decided_at,
         title_terms, terms, search_text)
       select $1, id, 1, 'announcement', 'published', title, '{}', day, app_now() - interval '1 day', app_now(), app_now(),
         array(select jsonb_array_elements_text("titleTerms")), array(select jsonb_array_elements_text(terms)), text from made`,
      [city, agency, JSON.stringify(rows)],
    )
  }
}

function row(n: number) {
  const title = sentence(3)
  const text = `${sentence(25)}${n % 997 === 0 ? '㛃' : ''}`
  const day = new Date(Date.UTC(2010, 0, 1) + chance.int(0, 5_800) * 86_400_000).toISOString().slice(0, 10)
  return {
    id: randomUUID(),
    slug: `n-${n}`,
    title,
    text,
    day,
    titleTerms: termsOf(title),
    terms: termsOf(`${title}\n${text}`),
  }
}

async function timesOf(database: Database, city: string, question: string): Promise<number> {
  const ctx = { db: database, city } as Parameters<typeof searchContent>[0]
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    await searchContent(ctx, { question, limit: 20 })
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

const { server, test } = await startTestServer()
const name = `bench_${process.pid}`
const main = await connectAsOwner(server.url)
await cloneDatabase(main, test.template, name)
const owner = await connectAsOwner(siblingUrl(server.url, name))
const database = openDatabase({ url: siblingUrl(server.url, name), role: 'app_citizen', max: 2 })
try {
  await fill(owner, '370300', small)
  await fill(owner, '310100', large)
  await owner.sql('vacuum analyze content_item, content_revision')
  console.log(`median of ${rounds}, milliseconds: ${small} pieces | ${large} pieces | ratio`)
  for (const question of questions) {
    const few = await timesOf(database, '370300', question)
    const many = await timesOf(database, '310100', question)
    console.log(`${question.padEnd(16, '　')} ${few.toFixed(2)} | ${many.toFixed(2)} | ${(many / few).toFixed(2)}`)
  }
} finally {
  await database.close()
  await owner.close()
  await dropDatabase(main, name)
  await main.close()
  await server.stop()
}
