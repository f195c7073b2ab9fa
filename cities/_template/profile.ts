import type { CityProfile } from '@anju/domain/cities'
import { agencyWords } from './agencies.ts'
import { content } from './content.ts'
import { rules } from './rules/2027-01-01/index.ts'

/**
 * A by-law set to copy: `cp -r cities/_template cities/<code>`, then follow docs/guides/add-a-city.md.
 * It is sound (its test says so), and it is never listed in src/profiles.ts.
 */
export const template: CityProfile = {
  /** Code of the city's row in data/cities.json. A municipality takes its city row: 上海 310100, not 310000. */
  code: '000000',
  /** Only an open city takes applications; the others get a kind page. */
  open: false,
  name: '样例市',
  siteTitle: '样例市公共租赁住房服务',
  /** As the site table says it; a test compares. */
  greeting: '您好，欢迎来到样例省样例市',
  authority: '样例市住房和城乡建设局',
  workingHours: agencyWords.hours,
  /** siteCode, icp and publicSecurity are added once they are issued. Until then they are left out, never filled up. */
  footer: { organiser: '样例市住房和城乡建设局', hotline: '12345', hotlineHours: '全天' },
  /** One line for each place where people would choose the wrong district. */
  areaHints: [],
  /** Areas that administer themselves without a division code: `{ name: '高新区', streets: ['<street code>'] }`. */
  zones: [],
  /** Oldest first. A set in force is never edited: copy its folder under the new date and add it here. */
  rules: [rules],
  content,
}
