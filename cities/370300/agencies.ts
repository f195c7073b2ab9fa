import type { AgencyWords } from '../src/agency-seed.ts'

/** Names of the offices for demonstration; addresses, phones and hours are invented. */
export const agencyWords: AgencyWords = {
  city: { code: '370300', name: '淄博市' },
  cityDesk: '淄博市住房和城乡建设局住房保障窗口',
  districtDesk: (district) => `${district.name}住房保障窗口`,
  streetDesk: (street) => `${street.name}便民服务中心住房保障窗口`,
  zoneDesk: (zone) => `${zone.name}住房保障窗口`,
  phone: '0533-0000000',
  hours: '工作日 9:00 至 12:00，13:30 至 17:00（示范）',
}
