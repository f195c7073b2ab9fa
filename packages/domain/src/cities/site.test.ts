import { describe, expect, it } from 'vitest'
import { type CitySite, findSites, type Province } from './site.ts'

const provinces: Province[] = [
  { code: '370000', name: '山东省', short: '山东', pinyin: 'shandong' },
  { code: '610000', name: '陕西省', short: '陕西', pinyin: 'shaanxi' },
]
const site = (code: string, name: string, pinyin: string, initials: string, province = '370000'): CitySite => ({
  code,
  name,
  pinyin,
  initials,
  province,
  greeting: '',
  isOpen: false,
})
const sites = [
  site('370100', '济南市', 'jinan', 'jn'),
  site('370300', '淄博市', 'zibo', 'zb'),
  site('610100', '西安市', 'xian', 'xa', '610000'),
]
const found = (query: string) => findSites(sites, provinces, query).map((one) => one.name)

describe('findSites', () => {
  it.each(['zb', 'ZB', ' zibo ', 'zi', '淄', '淄博', '淄博市', '山东省淄博市', '山东淄博', 'ｚｂ'])(
    'finds 淄博市 by %s',
    (query) => {
      expect(found(query)).toEqual(['淄博市'])
    },
  )

  it("takes xi'an with its apostrophe", () => {
    expect(found("xi'an")).toEqual(['西安市'])
  })

  it('finds all cities of a province', () => {
    expect(found('山东')).toEqual(['济南市', '淄博市'])
    expect(found('山东省')).toEqual(['济南市', '淄博市'])
    expect(found('shandong')).toEqual(['济南市', '淄博市'])
  })

  it('finds nothing for nothing, and nothing for what is no city', () => {
    expect(found('')).toEqual([])
    expect(found('   ')).toEqual([])
    expect(found('xyz')).toEqual([])
    expect(found('%')).toEqual([])
  })
})
