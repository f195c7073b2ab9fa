import { expect, test } from 'vitest'
import { inspectPhoto } from './inspect-photo.ts'
import { turned } from './orientation.ts'
import { openPhoto, sealPhoto } from './photo-cipher.ts'
import { savedName } from './saved-name.ts'

const jpeg = (size: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(size - 4, 7)])
const png = (size: number) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(size - 8, 7)])
const verdict = (bytes: Uint8Array, truncated = false) => {
  const seen = inspectPhoto({ name: 'x.jpg', bytes, truncated })
  return seen.ok ? seen.value : seen.refusal.code
}

test('1K and 4M are allowed, one byte less or more is not', () => {
  expect(verdict(jpeg(1_024))).toBe('jpeg')
  expect(verdict(png(4_194_304))).toBe('png')
  expect(verdict(jpeg(1_023))).toBe('file.too-small')
  expect(verdict(jpeg(4_194_305))).toBe('file.too-large')
  expect(verdict(jpeg(4_194_304), true)).toBe('file.too-large')
  expect(verdict(Buffer.alloc(0))).toBe('file.too-small')
})

test('only the first bytes say what a file is', () => {
  for (const text of [
    'GIF89a',
    '<svg xmlns=',
    '%PDF-1.7',
    'MZ\u0090',
    'RIFF0000WEBP',
    '<!doctype html>',
    '\u0000\u0000\u0000\u0018ftypheic',
  ]) {
    expect(verdict(Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(3_000, 65)]))).toBe('file.type')
  }
  expect(verdict(Buffer.from('<svg xmlns="x"/>'))).toBe('file.type')
})

test.each([
  ['IMG_0001.JPG', 'IMG_0001.jpg'],
  ['身份证.png', '身份证.jpg'],
  ['photo.exe', 'photo.jpg'],
  ['no ending', 'no ending.jpg'],
  ['C:\\fakepath\\正面.jpeg', '正面.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['a\u202egpj.exe', 'agpj.jpg'],
  ['"x"\r\nSet-Cookie: a', 'xSet-Cookie a.jpg'],
  ['.jpg', 'jpg.jpg'],
  ['', '照片.jpg'],
  ['\ud800', '\ufffd.jpg'],
])('the name %j is kept as %j', (given, kept) => {
  expect(savedName(given, 'jpg', '照片')).toBe(kept)
})

test('a name is cut at whole characters', () => {
  expect(savedName(`${'𠮷'.repeat(200)}.png`, 'jpg', '照片')).toBe(`${'𠮷'.repeat(80)}.jpg`)
})

test('a sealed photo opens only as itself: not altered, not as another file, not as its other part', () => {
  const key = Buffer.alloc(32, 1)
  const sealed = sealPhoto(key, 'file-a', 'full', Buffer.from('picture'))
  expect(openPhoto(key, 'file-a', 'full', sealed).toString()).toBe('picture')
  expect(sealed.includes('picture')).toBe(false)
  expect(() => openPhoto(key, 'file-b', 'full', sealed)).toThrow()
  expect(() => openPhoto(key, 'file-a', 'thumbnail', sealed)).toThrow()
  sealed[20] = (sealed[20] ?? 0) ^ 1
  expect(() => openPhoto(key, 'file-a', 'full', sealed)).toThrow()
})

test('a turn stands right behind the start of the image and changes nothing else', () => {
  const picture = jpeg(1_100)
  expect(turned(picture, 0)).toBe(picture)
  const right = turned(picture, 90)
  expect(right.subarray(0, 4)).toEqual(Buffer.from([0xff, 0xd8, 0xff, 0xe1]))
  expect(right.subarray(38)).toEqual(picture.subarray(2))
  expect([90, 180, 270].map((degrees) => turned(picture, degrees as 90)[31])).toEqual([6, 3, 8])
})
