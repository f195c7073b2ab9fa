import type { PreApplication } from '@anju/contract/staff'

export type Section = { key: string; title: string; short: string }

/** The page's sections in the order of the citizen's form. */
export function sectionsOf(item: Pick<PreApplication, 'information' | 'members' | 'housing' | 'assets'>): Section[] {
  return [
    { key: 'area', title: '申请地', short: '申请地' },
    { key: 'applicant', title: '申请人', short: '申请人' },
    ...item.information.map(({ key, title }) => ({ key: `information-${key}`, title, short: title })),
    { key: 'members', title: '家庭成员信息', short: `成员 ${item.members.length}` },
    { key: 'housing', title: item.housing.title, short: `住房 ${item.housing.rows.length}` },
    { key: 'assets', title: item.assets.title, short: `财产 ${item.assets.rows.length}` },
    { key: 'pledge', title: '承诺书与授权', short: '承诺授权' },
  ]
}

/** The officer's own marks, kept for the item while the page is open; they bind nobody. */
export type Checked = Readonly<Record<string, boolean>>
export const unchecked = (sections: readonly Section[], checked: Checked): Section[] =>
  sections.filter(({ key }) => !checked[key])
