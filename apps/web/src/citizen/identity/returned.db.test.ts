import { testDatabase } from '@anju/testkit'
import { describe, expect, test } from 'vitest'
import { asFile, picture } from './pictures.testing.ts'
import {
  citizenOn,
  errorsOn,
  faultsOf,
  form,
  home,
  person,
  realNameSite,
  three,
  thumbnailsOn,
} from './real-name.testing.ts'

const db = await testDatabase()
const site = await realNameSite(db)
const citizen = () => citizenOn(site)

describe('own photos', () => {
  test('are served to their owner with nothing kept, nothing run, nothing guessed', async () => {
    const browser = await citizen()
    await browser.upload(form, { to: `${form}/save`, fields: person, files: { front: asFile(picture()) } })
    const [src = ''] = thumbnailsOn(await browser.get(form))
    const photo = await browser.get(src.replace('/thumbnail', ''))
    expect(photo.status).toBe(200)
    expect(photo.headers.get('cache-control')).toBe('no-store')
    expect(photo.headers.get('x-content-type-options')).toBe('nosniff')
    expect(photo.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    expect(photo.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    const stranger = await citizen()
    for (const path of [
      src,
      src.replace('/thumbnail', ''),
      '/370300/account/photos/0190a000-0000-7000-8000-000000000001',
      '/370300/account/photos/x',
      '/370300/account/photos/%00',
    ]) {
      expect((await stranger.get(path)).status).toBe(404)
    }
  })
})

/** As the review leaves it: returned with these faults. */
async function giveBack(...faults: [item: string, code: string][]): Promise<void> {
  const [row] = await db.sql<{ city: string; id: string; attempt: number; account_id: string }>(
    `update real_name_verification set state = 'returned', decided_by = account_id, decided_at = app_now(), version = version + 1
     where id = (select verification_id from account_identity order by verification_id desc limit 1)
     returning city, id, attempt, account_id`,
  )
  for (const [item, code] of faults) {
    await db.sql(
      `insert into real_name_fault (city, verification_id, attempt, item, account_id, code, found_at)
       values ($1, $2, $3, $4, $5, $6, app_now())`,
      [row?.city, row?.id, row?.attempt, item, row?.account_id, code],
    )
  }
}

describe('returned', () => {
  test('each fault stands at its place, the rest is shown masked and not asked again', async () => {
    const browser = await citizen()
    await browser.upload(form, { fields: person, files: three() })
    await giveBack(['typed', 'name-differs'], ['back', 'glare'])
    expect((await browser.get(home)).location).toBe(form)
    const page = await browser.get(form)
    expect(page.text).toMatch(/有 2 处要重做/)
    expect(errorsOn(page)).toEqual(['name 姓名与证件不一致', 'back 身份证国徽面：反光，号码看不清'])
    expect(page.html).toContain('name="name"')
    expect(page.html).not.toMatch(/name="(idDocumentType|idDocumentNumber|city|front|portrait)"/)
    expect(page.text).toContain('1101**********002X')
    expect(page.html).not.toContain('19491231')
    expect(page.html).not.toContain('/front/remove')
    expect(await faultsOf(page)).toEqual([])

    const early = await browser.upload(form, { fields: { name: '张新样' } })
    expect(errorsOn(early)).toEqual(['back 请重新上传“身份证国徽面”，原来的一张没有通过'])
    const tampered = await browser.upload(form, {
      fields: { name: '张新样', idDocumentNumber: '370303199003070013' },
      files: { front: asFile(picture()) },
    })
    expect(tampered.status).toBe(409)
    expect(tampered.text).toContain('这一项审核时没有问题')
    expect(tampered.text).toContain('1101**********002X')
    const done = await browser.upload(form, { fields: { name: '张新样' }, files: { back: asFile(picture()) } })
    expect([done.status, done.location]).toEqual([303, home])
  })

  test('the fourth submitting of a day waits, says how long, and keeps everything', async () => {
    const browser = await citizen()
    await browser.upload(form, { fields: person, files: three() })
    for (const expected of [303, 303, 429]) {
      await giveBack(['typed', 'name-differs'])
      await browser.get(form)
      const again = await browser.upload(form, { fields: { name: '张新样' } })
      expect(again.status).toBe(expected)
      if (expected === 429) {
        expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0)
        expect(again.text).toContain('操作太频繁')
      }
    }
  })
})

describe('when the store is away', () => {
  test('an upload is refused with 503 and what was typed stays; a photo that cannot be read says so', async () => {
    const { files } = site.office.ports
    const [put, get] = [files.put, files.get]
    const browser = await citizen()
    await browser.upload(form, { to: `${form}/save`, fields: person, files: { front: asFile(picture()) } })
    const page = await browser.get(form)
    const [src = ''] = thumbnailsOn(page)
    Object.assign(files, {
      put: async () => Promise.reject(new Error('ENOSPC')),
      get: async () => Promise.reject(new Error('EIO')),
    })
    try {
      const refused = await browser.upload(form, {
        fields: { ...person, name: '李示范' },
        files: { back: asFile(picture()) },
      })
      expect(refused.status).toBe(503)
      expect(refused.html).toContain('value="李示范"')
      expect(errorsOn(refused)[0]).toContain('back 身份证国徽面：照片暂时存取不了')
      expect((await browser.get(src)).status).toBe(503)
    } finally {
      Object.assign(files, { put, get })
    }
    expect((await browser.get(src)).status).toBe(200)
  })
})
