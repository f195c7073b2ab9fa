import { describe, expect, it } from 'vitest'
import { provinceList, provinceMap, provinceTiles } from './index.ts'

const choice = {
  hrefOf: (code: string) => `/cities/${code}`,
  isOpen: (code: string) => code === '370000',
  current: '370000',
}

describe('the tile map', () => {
  it('has 34 tiles, each in a place of its own', () => {
    expect(provinceTiles).toHaveLength(34)
    expect(new Set(provinceTiles.map((tile) => `${tile.row}-${tile.column}`)).size).toBe(34)
    expect(new Set(provinceTiles.map((tile) => tile.code)).size).toBe(34)
    for (const name of ['台湾', '香港', '澳门']) expect(provinceTiles.some((tile) => tile.name === name)).toBe(true)
    for (const tile of provinceTiles) {
      expect(tile.row).toBeGreaterThanOrEqual(1)
      expect(Math.max(tile.row, tile.column)).toBeLessThanOrEqual(8)
    }
  })

  it('links them all and says which are not open', () => {
    const text = String(provinceMap(choice))
    expect(text.match(/<a /g)).toHaveLength(34)
    expect(text.match(/，暂未开通/g)).toHaveLength(33)
    expect(text).toContain('href="/cities/370000" aria-current="true">山东</a>')
  })

  it('is repeated as a list by letters', () => {
    const text = String(provinceList(choice))
    expect(text.match(/<a /g)).toHaveLength(34)
    const letters = [...text.matchAll(/aria-hidden="true">([A-Z])</g)].map((match) => match[1])
    expect(letters.join('')).toBe('ABCFGHJLNQSTXYZ')
    const names = [...text.matchAll(/>(\p{Script=Han}+)<span/gu)].map((match) => match[1])
    expect(names.slice(9, 15), 'by pinyin within a letter').toEqual(['海南', '河北', '河南', '黑龙江', '湖北', '湖南'])
  })
})
