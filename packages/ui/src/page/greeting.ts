import type { PageCity } from './page-input.ts'

/** `山东省淄博市`; a municipality once: `上海市`. */
export function fullCityName(city: Pick<PageCity, 'name' | 'province'>): string {
  return city.province && city.province !== city.name ? city.province + city.name : city.name
}

export function greeting(city: Pick<PageCity, 'name' | 'province'>): string {
  return `您好，欢迎来到${fullCityName(city)}`
}

/** Name of the site in titles. */
export function siteName(city: Pick<PageCity, 'name'> | undefined): string {
  return `${city ? city.name : '全国'}公共租赁住房服务`
}
