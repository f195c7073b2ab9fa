import { expect, test } from 'vitest'
import { china, countryName, isIssuingCountry, issuingCountries } from './issuing-country.ts'

test('China comes first, then its two regions', () => {
  expect(issuingCountries().slice(0, 3)).toEqual([
    { code: 'CN', name: '中国' },
    { code: 'HK', name: '中国香港特别行政区' },
    { code: 'MO', name: '中国澳门特别行政区' },
  ])
})

test('the members of the United Nations, the Holy See, Palestine, Cook Islands, Niue and two regions', () => {
  expect(issuingCountries()).toHaveLength(193 + 4 + 2)
})

test('each code stands once, is two capitals and has a Chinese name', () => {
  const countries = issuingCountries()
  expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length)
  for (const { code, name } of countries) {
    expect(code).toMatch(/^[A-Z]{2}$/)
    expect(name).toMatch(/^\p{Script=Han}[\p{Script=Han}·（）()]*$/u)
  }
})

test('Taiwan issues no passport here', () => {
  expect(isIssuingCountry('TW')).toBe(false)
})

test.each(['', 'cn', 'CHN', 'XX', 'toString', 'CN '])('%j is no issuer', (code) => {
  expect(isIssuingCountry(code)).toBe(false)
})

test('names', () => {
  expect(countryName(china)).toBe('中国')
  const france = issuingCountries().find(({ code }) => code === 'FR')
  expect(france?.name).toBe('法国')
})
