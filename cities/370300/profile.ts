import type { CityProfile } from '@anju/domain/cities'
import { agencyWords } from './agencies.ts'
import { content } from './content/index.ts'
import { rules } from './rules/2026-01-01/index.ts'
import { zones } from './zones.ts'

export const zibo: CityProfile = {
  code: '370300',
  open: true,
  name: '淄博市',
  siteTitle: '淄博市公共租赁住房服务',
  greeting: '您好，欢迎来到山东省淄博市',
  authority: '淄博市住房和城乡建设局',
  workingHours: agencyWords.hours,
  footer: { organiser: '淄博市住房和城乡建设局', hotline: '12345', hotlineHours: '全天' },
  areaHints: [
    '住在高新区四宝山街道的，城区选张店区，再选四宝山街道，由高新区窗口受理。',
    '住在文昌湖区的，城区选周村区，再选萌水镇或商家镇，由文昌湖区窗口受理。',
  ],
  zones,
  rules: [rules],
  content,
}
