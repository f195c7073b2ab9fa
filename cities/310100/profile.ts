import type { CityProfile } from '@anju/domain/cities'
import { agencyWords } from './agencies.ts'
import { content } from './content/index.ts'
import { rules } from './rules/2026-01-01/index.ts'

export const shanghai: CityProfile = {
  code: '310100',
  open: true,
  name: '上海市',
  siteTitle: '上海市公共租赁住房服务',
  greeting: '您好，欢迎来到上海市',
  authority: '上海市住房和城乡建设管理委员会',
  workingHours: agencyWords.hours,
  footer: {
    organiser: '上海市住房和城乡建设管理委员会',
    hotline: '12345',
    hotlineHours: '全天',
  },
  areaHints: ['选您现在住的区和街镇，由那里的社区事务受理服务中心受理。'],
  zones: [],
  rules: [rules],
  content,
}
