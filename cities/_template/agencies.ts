import type { AgencyWords } from '../src/agency-seed.ts'

/**
 * What the offices are called. From it and from divisions.json the demonstration offices are made: the city's desk, one
 * per district, zone and street. Keep addresses and phones plainly invented; a city in production enters its own.
 */
export const agencyWords: AgencyWords = {
  city: { code: '000000', name: '样例市' },
  cityDesk: '样例市住房保障窗口',
  districtDesk: (district) => `${district.name}住房保障窗口`,
  streetDesk: (street) => `${street.name}便民服务中心`,
  zoneDesk: (zone) => `${zone.name}住房保障窗口`,
  phone: '0000-0000000',
  hours: '工作日 9:00 至 17:00（示范）',
}
