import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundlePortal } from '../bundle.ts'

// Bytes over the wire, not time: the same on every machine.
const limits = { 'portal.css': 20_000, 'portal.js': 8_000, 'icon.svg': 1_000 }

describe('what a citizen downloads', () => {
  let files: Record<string, Uint8Array> = {}
  beforeAll(async () => {
    files = await bundlePortal()
  })

  it.each(Object.entries(limits))('%s stays below %i bytes compressed', (name, limit) => {
    const file = files[name]
    expect(file).toBeDefined()
    expect(gzipSync(file ?? '').length).toBeLessThan(limit)
  })

  it('asks for nothing from elsewhere and runs nothing from text', () => {
    const css = new TextDecoder().decode(files['portal.css'])
    expect(css).not.toMatch(/url\(|@import/)
    const js = new TextDecoder().decode(files['portal.js'])
    expect(js).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function|https?:/,
    )
  })
})
