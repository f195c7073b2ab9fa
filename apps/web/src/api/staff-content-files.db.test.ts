import { randomBytes } from 'node:crypto'
import type { ContentFile } from '@anju/contract/staff'
import { testDatabase } from '@anju/testkit'
import { expect, test } from 'vitest'
import { type Officer, signedIn, staffSite } from '../staff/staff-site.testing.ts'

const db = await testDatabase({ at: 'running' })
const site = await staffSite(db)
const editor = await signedIn(db, site, 'zb-editor', 'Xiangyang-3376-Ginkgo')
const desk = await signedIn(db, site)
const agencyId = '00000000-0000-8000-8000-000000370300'
const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(3_000)])

async function send(
  officer: Officer,
  body: FormData | string,
  query = `agencyId=${agencyId}&kind=attachment`,
  more = {},
) {
  const cookie = [...officer.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { ...officer.headers, cookie, ...more }
  return site.app.request(`/api/v1/content-files?${query}`, { method: 'POST', headers, body })
}
function form(bytes: Uint8Array<ArrayBuffer>, name: string, field = 'file'): FormData {
  const made = new FormData()
  made.append(field, new File([bytes], name))
  return made
}
const upload = (bytes: Uint8Array<ArrayBuffer>, name: string, officer = editor, query?: string) =>
  send(officer, form(bytes, name), query)
const codeOf = async (answer: Promise<Response>): Promise<string> => {
  const { code } = (await (await answer).json()) as { code?: string }
  return code ?? 'ok'
}

test('an editor uploads, sees it, and throws it away', async () => {
  const answer = await upload(new Uint8Array(picture), '名单（一）.pdf')
  const file = (await answer.json()) as ContentFile
  expect([answer.status, file.name, file.kind, file.bytes, file.createdBy]).toEqual([
    200,
    '名单（一）.pdf',
    'attachment',
    picture.length,
    '冯示稿',
  ])
  const shown = await editor.get(`/content-files/${file.id}`)
  expect(Buffer.from(await shown.arrayBuffer()).equals(picture)).toBe(true)
  expect(shown.headers.get('content-disposition')).toBe(
    `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent('名单（一）.pdf')}`,
  )
  expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  const listed = await editor.get(`/content-files?ids=${file.id}`)
  expect(await listed.json()).toEqual({ files: [file] })
  expect(await codeOf(desk.get(`/content-files/${file.id}`))).toBe('not-found')
  expect(await (await desk.get(`/content-files?ids=${file.id}`)).json()).toEqual({ files: [] })
  expect((await editor.send('DELETE', `/api/v1/content-files/${file.id}`)).status).toBe(204)
  expect(await codeOf(editor.get(`/content-files/${file.id}`))).toBe('not-found')
})

test('a picture is shown small and full', async () => {
  const query = `agencyId=${agencyId}&kind=picture`
  const file = (await (await upload(new Uint8Array(picture), 'a.png', editor, query)).json()) as ContentFile
  expect([file.width, file.height, file.name]).toEqual([960, 480, 'a.jpg'])
  for (const size of ['small', 'full']) {
    const shown = await editor.get(`/content-files/${file.id}?size=${size}`)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/)
  }
})

test('who may not, and what is no upload', async () => {
  expect(await codeOf(upload(new Uint8Array(picture), 'a.pdf', desk))).toBe('act.forbidden')
  expect(await codeOf(upload(new Uint8Array(picture), 'a.pdf', editor, 'agencyId=x&kind=attachment'))).toBe(
    'form.invalid',
  )
  expect(await codeOf(upload(new Uint8Array(0), 'a.pdf'))).toBe('content-file.empty')
  expect(await codeOf(send(editor, form(new Uint8Array(picture), 'a.pdf', 'photo')))).toBe('body.invalid')
  expect(await codeOf(send(editor, '{}', undefined, { 'content-type': 'application/json' }))).toBe('body.type')
  const two = form(new Uint8Array(picture), 'a.pdf')
  two.append('file', new File(['x'], 'b.pdf'))
  expect(await codeOf(send(editor, two))).toBe('body.too-large')
  const cut = { 'content-type': 'multipart/form-data; boundary=x' }
  expect(
    await codeOf(
      send(editor, '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nab', undefined, cut),
    ),
  ).toBe('body.invalid')
})

test('what is larger than anything that is taken is not held', async () => {
  expect(await codeOf(upload(new Uint8Array(31 * 1_048_576), 'a.pdf'))).toBe('content-file.too-large')
})
