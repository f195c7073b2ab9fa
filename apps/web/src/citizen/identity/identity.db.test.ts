import { testDatabase } from '@anju/testkit'
import { describe, expect, test } from 'vitest'
import { asFile, bomb, picture, pictureOf } from './pictures.testing.ts'
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

describe('the guide’s way', () => {
  test('证件照片认证, the form with the guide’s words, 提交信息, 照片提交成功', async () => {
    const browser = await citizen()
    const ways = await browser.get(home)
    expect(ways.text).toMatch(/用户实名认证.*证件照片认证/)
    expect(ways.text).not.toContain('银行')
    const page = await browser.get(form)
    for (const words of [
      '证件照片认证需人工审核，审核时间1-3个工作日完成。',
      '1 请确认认证信息',
      '2 照片提交成功',
      '姓名',
      '证件类型',
      '证件号码',
      '所在城市',
      '山东省淄博市',
      '上海市',
      '合格身份证照片要求',
      '1. 确保证件与注册时的一致；',
      '3. 证件形式：身份证、驾驶证、护照、港澳通行证；',
      '1. 身份证件，必须是近期照片；',
      '4. 文件用jpg/png格式，文件大小不小于1K，最大不超过4M；',
      '港澳通行证',
    ]) {
      expect(page.text).toContain(words)
    }
    expect(page.text.match(/上传照片/g)?.length).toBeGreaterThanOrEqual(3)
    expect(page.text).not.toContain('温馨')
    const done = await browser.upload(form, { fields: person, files: three() })
    expect([done.status, done.location]).toEqual([303, home])
    const status = await browser.get(home)
    expect(status.text).toMatch(/照片提交成功.*预计 3月5日 （星期四）前有结果，会发短信到 159\*\*\*\*\d{4}/)
    expect(status.text).toMatch(/370300-SM-20260302-\d{4}/)
    expect((await browser.get(form)).location).toBe(home)
    for (const one of [ways, page, status]) {
      expect(await faultsOf(one)).toEqual([])
      expect(one.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('visitors sign in first and come back', async () => {
    const visitor = site.browser()
    for (const path of [home, form, '/370300/account/photos/0190a000-0000-7000-8000-000000000001']) {
      const answer = await visitor.get(path)
      expect([answer.status, answer.location]).toEqual([303, `/370300/login?to=${encodeURIComponent(path)}`])
    }
  })

  test('pressed twice, the second finds it submitted', async () => {
    const browser = await citizen()
    await browser.upload(form, { to: `${form}/save`, fields: person, files: three() })
    await browser.get(form)
    const both = await Promise.all([browser.upload(form, { fields: person }), browser.upload(form, { fields: person })])
    expect(both.map((one) => [one.status, one.location])).toEqual(Array(2).fill([303, home]))
    expect(await db.sql(`select from real_name_event where event = 'submit' and at = app_now()`)).not.toHaveLength(0)
  })
})

describe('what is refused', () => {
  test('everything missing stands in the summary and beside its field, at once', async () => {
    const browser = await citizen()
    const page = await browser.upload(form, {
      fields: { name: '', idDocumentType: '', idDocumentNumber: '', city: '370300' },
    })
    expect(page.status).toBe(422)
    expect(page.html).toContain('<title>错误：证件照片认证')
    expect(errorsOn(page)).toEqual([
      'name 请填写姓名，与证件上的一致',
      'idDocumentType 请选择证件类型',
      'idDocumentNumber 请填写证件号码',
      'front 请上传“身份证人像面”',
      'back 请上传“身份证国徽面”',
      'portrait 请上传“本人近期照片”',
    ])
    expect(page.html).toMatch(/id="f-portrait-error"/)
    expect(await faultsOf(page)).toEqual([])
  })

  test('good photos stay when a field is refused, and what was typed stays too', async () => {
    const browser = await citizen()
    const page = await browser.upload(form, {
      fields: { ...person, idDocumentNumber: '110105194912310021' },
      files: three(),
    })
    expect(page.status).toBe(422)
    expect(errorsOn(page)).toEqual([expect.stringContaining('idDocumentNumber 号码有误')])
    expect(thumbnailsOn(page)).toHaveLength(3)
    expect(page.html).toContain('value="张样例"')
    expect(page.html).toContain('value="110105194912310021"')
    expect(page.html).toContain('<option value="residentIdCard" selected>')
    const done = await browser.upload(form, { fields: person })
    expect([done.status, done.location]).toEqual([303, home])
  })

  test.each<[string, string, () => File]>([
    ['大于 4M', '4,194,305 bytes', () => asFile(pictureOf(4_194_305))],
    ['大于 4M', '9 MB', () => asFile(pictureOf(9_000_000))],
    ['小于 1K', '900 bytes', () => asFile(picture().subarray(0, 900))],
    ['小于 1K', 'empty', () => asFile(Buffer.alloc(0))],
    ['只收 jpg 或 png', 'a program called jpg', () => asFile(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(3_000)]))],
    [
      '只收 jpg 或 png',
      'svg',
      () =>
        asFile(
          Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(500)}</svg>`),
          'a.svg',
          'image/svg+xml',
        ),
    ],
    [
      '只收 jpg 或 png',
      'gif',
      () => asFile(Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(3_000)]), 'a.png', 'image/png'),
    ],
    [
      '只收 jpg 或 png',
      'heic',
      () =>
        asFile(
          Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic', 'latin1'), Buffer.alloc(3_000)]),
          'a.heic',
          'image/heic',
        ),
    ],
    ['尺寸太大', 'a bomb', () => asFile(bomb())],
    ['打不开', 'cut off', () => asFile(picture(400, 400).subarray(0, 60_000))],
    [
      '打不开',
      'only a beginning',
      () => asFile(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(3_000, 65)])),
    ],
  ])('%s: %s is refused beside its place, and the other photos stay', async (words, _, hostile) => {
    const browser = await citizen()
    const { front, portrait } = three()
    const page = await browser.upload(form, { fields: person, files: { front, back: hostile(), portrait } })
    expect(page.status).toBe(422)
    expect(errorsOn(page)).toEqual([expect.stringMatching(new RegExp(`^back 身份证国徽面：.*${words}`))])
    expect(thumbnailsOn(page)).toHaveLength(2)
  })

  test('exactly 1,024 and exactly 4,194,304 bytes are taken', async () => {
    const browser = await citizen()
    const page = await browser.upload(form, {
      to: `${form}/save`,
      fields: person,
      files: { front: asFile(pictureOf(1_024)), back: asFile(pictureOf(4_194_304)) },
    })
    expect([page.status, page.location]).toEqual([303, form])
    expect(thumbnailsOn(await browser.get(form))).toHaveLength(2)
  })

  test('a wrong ending of a right picture is put right', async () => {
    const browser = await citizen()
    await browser.upload(form, {
      to: `${form}/save`,
      fields: person,
      files: { front: asFile(picture(), '身份证.exe', 'application/x-msdownload') },
    })
    const [src] = thumbnailsOn(await browser.get(form))
    const photo = await browser.get((src ?? '').replace('/thumbnail', ''))
    expect(photo.headers.get('content-type')).toBe('image/jpeg')
    expect(photo.headers.get('content-disposition')).toContain(encodeURIComponent('身份证.jpg'))
  })

  test('one picture in two places, too many files, a form without its token, a foreign origin', async () => {
    const browser = await citizen()
    const same = picture()
    const page = await browser.upload(form, { fields: person, files: { front: asFile(same), back: asFile(same) } })
    expect(errorsOn(page)[0]).toContain('back 身份证国徽面：这张照片已经传在别的位置了')
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, asFile(picture(20, 20))]))
    expect((await browser.upload(form, { fields: person, files: many })).status).toBe(413)
    expect((await browser.upload('/elsewhere', { to: form, fields: person })).status).toBe(403)
  })

  test('hostile words are shown as words', async () => {
    const browser = await citizen()
    const page = await browser.upload(form, {
      fields: {
        ...person,
        name: '"><script>alert(1)</script>',
        city: '<b>',
        idDocumentType: 'x"y',
        idDocumentNumber: '\u0000\u202e1',
      },
    })
    expect(page.status).toBe(422)
    expect(page.html).not.toContain('<script>alert')
    expect(errorsOn(page).map((line) => line.split(' ')[0])).toEqual([
      'name',
      'idDocumentType',
      'city',
      'front',
      'back',
      'portrait',
    ])
  })
})

describe('the buttons of a photo', () => {
  test('上传, 旋转, 删除 and 更新 keep everything else and come back to the same place', async () => {
    const browser = await citizen()
    const sent = await browser.upload(form, {
      to: `${form}/front/save`,
      fields: { ...person, name: '李示范' },
      files: { front: asFile(picture()) },
    })
    expect([sent.status, sent.location]).toEqual([303, `${form}#u-front-t`])
    const page = await browser.get(form)
    expect(page.html).toContain('value="李示范"')
    expect(page.html).toContain('id="u-front-t"')
    const [src = ''] = thumbnailsOn(page)
    const upright = await browser.get(src.replace('/thumbnail', ''))
    await browser.get(form)
    const turned = await browser.upload(form, {
      to: `${form}/front/turn`,
      fields: person,
      files: { back: asFile(picture()) },
    })
    expect(turned.location).toBe(`${form}#u-front-t`)
    const after = await browser.get(src.replace('/thumbnail', ''))
    expect(after.html.includes('Exif') && !upright.html.includes('Exif')).toBe(true)
    const both = await browser.get(form)
    expect(thumbnailsOn(both)).toHaveLength(2)
    const gone = await browser.upload(form, { to: `${form}/front/remove`, fields: person })
    expect(gone.location).toBe(`${form}#u-front-t`)
    expect(thumbnailsOn(await browser.get(form))).toHaveLength(1)
    expect((await browser.get(src)).status).toBe(404)
  })

  test('a passport asks for its data page, its issuer and a portrait', async () => {
    const browser = await citizen()
    await browser.upload(form, {
      to: `${form}/save`,
      fields: { ...person, idDocumentType: 'passport', idDocumentNumber: '' },
    })
    const page = await browser.get(form)
    expect(page.text).toMatch(/1\. 护照资料页.*2\. 本人近期照片/)
    expect(page.text).not.toContain('身份证国徽面')
    expect(page.html).toContain('<option value="CN" selected>中国</option>')
    const fields = { ...person, idDocumentType: 'passport', issuingCountry: 'FR', idDocumentNumber: '12AB34567' }
    const done = await browser.upload(form, {
      fields,
      files: { front: asFile(picture()), portrait: asFile(picture()) },
    })
    expect([done.status, done.location]).toEqual([303, home])
  })

  test('the camera’s own field is as good as the list of files', async () => {
    const browser = await citizen()
    await browser.upload(form, { to: `${form}/save`, fields: person, files: { 'front-camera': asFile(picture()) } })
    expect(thumbnailsOn(await browser.get(form))).toHaveLength(1)
  })

  test('another city takes the draft along, and its site goes on with it', async () => {
    const browser = await citizen()
    const moved = await browser.upload(form, {
      to: `${form}/save`,
      fields: { ...person, city: '310100' },
      files: { front: asFile(picture()) },
    })
    expect(moved.location).toBe('/310100/account/real-name/photos')
    expect((await browser.get(form)).location).toBe('/310100/account/real-name/photos')
    const page = await browser.get('/310100/account/real-name/photos')
    expect(page.html).toContain('value="张样例"')
    const [src = ''] = thumbnailsOn(page)
    expect(src).toMatch(/^\/310100\/account\/photos\//)
    expect((await browser.get(src)).status).toBe(200)
  })
})
