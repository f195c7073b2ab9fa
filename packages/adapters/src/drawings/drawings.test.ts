import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { openDrawings } from './index.ts'

const drawings = openDrawings()
afterAll(() => drawings.close())

test('a drawing becomes a JPEG of its size', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#0f4c81"/></svg>'
  const picture = sharp(await drawings.draw(svg))
  expect(await picture.metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 40 })
  const [red = 0, green = 0, blue = 0] = await picture.raw().toBuffer()
  expect(Math.abs(red - 0x0f) + Math.abs(green - 0x4c) + Math.abs(blue - 0x81)).toBeLessThan(12)
})

test('what is no drawing is an error of ours', async () => {
  await expect(drawings.draw('no drawing')).rejects.toThrow('a drawing came to nothing')
})
