import { expect, test } from 'vitest'
import { sectionsOf, unchecked } from './sections.ts'

const item: Parameters<typeof sectionsOf>[0] = {
  information: [{ key: 'household', title: '户籍与婚姻', fields: [] }],
  members: [],
  housing: { title: '家庭住房情况', declared: 'none', columns: [], rows: [] },
  assets: { title: '申请人财产信息', declared: 'none', columns: [], rows: [], totalValueFen: 0 },
}

test('the city’s groups stand between the applicant and the members', () => {
  expect(sectionsOf(item).map((s) => s.key)).toEqual([
    'area',
    'applicant',
    'information-household',
    'members',
    'housing',
    'assets',
    'pledge',
  ])
})

test('what is not ticked is named before accepting', () => {
  const ticked = { area: true, applicant: true, members: true, housing: true, assets: false, pledge: true }
  expect(unchecked(sectionsOf(item), ticked).map((s) => s.title)).toEqual(['户籍与婚姻', '申请人财产信息'])
})
