import type { AgencyWords } from '../src/agency-seed.ts'

/** Names of the offices for demonstration; addresses, phones and hours are invented. */
export const agencyWords: AgencyWords = {
  city: { code: '310100', name: '上海市' },
  cityDesk: '上海市住房保障服务窗口',
  districtDesk: (district) => `${district.name}住房保障服务窗口`,
  streetDesk: (street) => `${street.name}社区事务受理服务中心`,
  zoneDesk: (zone) => `${zone.name}社区事务受理服务中心`,
  phone: '021-00000000',
  hours: '周一至周六 8:30 至 16:30（示范）',
}
