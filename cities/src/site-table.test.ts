import { describe, expect, it } from 'vitest'
import { siteTable } from './site-table.ts'

const table = siteTable((city) => city === '370300')

describe('the site table', () => {
  it('has 34 provinces and 369 cities, each code once and each in its province', () => {
    const provinces = new Set(table.provinces().map((one) => one.code))
    expect(provinces.size).toBe(34)
    expect(new Set(table.sites().map((one) => one.code)).size).toBe(369)
    expect(table.sites().filter((one) => !provinces.has(one.province))).toEqual([])
    expect(table.provinces().map((one) => one.short)).toEqual(expect.arrayContaining(['台湾', '香港', '澳门']))
  })

  it('greets a city with its province and a municipality once', () => {
    expect(table.site('370300')?.greeting).toBe('您好，欢迎来到山东省淄博市')
    expect(table.site('310100')?.greeting).toBe('您好，欢迎来到上海市')
    expect(table.site('500100')?.greeting).toBe('您好，欢迎来到重庆市')
    for (const { greeting, name } of table.sites()) {
      expect(greeting.startsWith('您好，欢迎来到')).toBe(true)
      expect(greeting.endsWith(name)).toBe(true)
      expect(greeting.split(name)).toHaveLength(2)
    }
  })

  it('can be searched: every city by its name, its pinyin and its initials', () => {
    for (const site of table.sites()) {
      for (const query of [site.name, site.pinyin, site.initials]) {
        expect(
          table.findCities(query).map((one) => one.code),
          `${query} finds ${site.name}`,
        ).toContain(site.code)
      }
    }
    expect(table.findCities('zb').map((one) => one.name)).toEqual(['淄博市'])
    expect(table.findCities('山东')).toHaveLength(16)
  })

  it('has no pseudo row, and sends known addresses to their city', () => {
    for (const code of ['419000', '429000', '469000', '659000', '500200', '310000'])
      expect(table.site(code)).toBeUndefined()
    for (const code of ['310000', '110000', '120000', '500000', '500200']) {
      expect(table.site(table.redirectOf(code) ?? '')).toBeDefined()
    }
    expect(table.redirectOf('370000')).toBeUndefined()
    expect(table.redirectOf('370300')).toBeUndefined()
  })

  it('knows which city is open, and that none is in 台湾, 香港, 澳门', () => {
    expect(
      table
        .sites()
        .filter((one) => one.isOpen)
        .map((one) => one.name),
    ).toEqual(['淄博市'])
    for (const province of ['710000', '810000', '820000']) expect(table.sitesOf(province)).toEqual([])
    expect(table.sitesOf('370000')).toHaveLength(16)
  })

  it('gives the districts of a city, and one area where it has none', () => {
    expect(table.districtsOf('370300').map((one) => one.name)).toHaveLength(8)
    for (const city of ['441900', '442000', '460400', '620200', '429004']) {
      expect(table.districtsOf(city)).toEqual([{ code: city, name: '全市' }])
    }
    expect(table.districtsOf('999999')).toEqual([])
    expect(table.sites().filter((one) => table.districtsOf(one.code)[0]?.name === '全市')).toHaveLength(36)
  })
})
