import type { OfficerRole } from '@anju/domain/officers'

/** A demonstration officer: plainly invented, with a password that everybody may know. Never made in production. */
export type DemoOfficer = {
  login: string
  password: string
  name: string
  city: string
  /** Roles by area: the office that serves the area is looked up when seeding. The first one is the officer's own. */
  grants: readonly { role: OfficerRole; area: string }[]
  phone: string
}

const desk = (area: string, verifies = area) =>
  [
    { role: 'acceptor', area },
    { role: 'verifier', area: verifies },
  ] as const

/**
 * 淄博: a street, its district, the city, another district to show the wall, who answers for 张店区, and two who keep the
 * city's content: one writes, the other writes and publishes. 上海: two.
 * 实名审核 is the whole city's, so the street and the district share it with the city's desk.
 */
export const demoOfficers: readonly DemoOfficer[] = [
  {
    login: 'zb-street',
    password: 'Shihua-4827-Tonglu',
    name: '王示范',
    city: '370300',
    grants: desk('370303002', '370300'),
    phone: '13800000101',
  },
  {
    login: 'zb-district',
    password: 'Qinghe-9315-Meihua',
    name: '赵示例',
    city: '370300',
    grants: desk('370303', '370300'),
    phone: '13800000102',
  },
  {
    login: 'zb-city',
    password: 'Baiyun-6042-Songlin',
    name: '钱样板',
    city: '370300',
    grants: desk('370300'),
    phone: '13800000103',
  },
  {
    login: 'zb-linzi',
    password: 'Gudao-7758-Yinxing',
    name: '孙演练',
    city: '370300',
    grants: desk('370305'),
    phone: '13800000104',
  },
  {
    login: 'zb-chief',
    password: 'Luoying-2290-Hehua',
    name: '周示意',
    city: '370300',
    grants: [{ role: 'supervisor', area: '370303' }],
    phone: '13800000105',
  },
  {
    login: 'zb-editor',
    password: 'Xiangyang-3376-Ginkgo',
    name: '冯示稿',
    city: '370300',
    grants: [{ role: 'editor', area: '370300' }],
    phone: '13800000106',
  },
  {
    login: 'zb-publisher',
    password: 'Mingyue-5581-Danfeng',
    name: '陈示审',
    city: '370300',
    grants: [
      { role: 'publisher', area: '370300' },
      { role: 'editor', area: '370300' },
    ],
    phone: '13800000107',
  },
  {
    login: 'sh-district',
    password: 'Pujiang-5163-Yulan',
    name: '吴样本',
    city: '310100',
    grants: desk('310101', '310100'),
    phone: '13800000201',
  },
  {
    login: 'sh-city',
    password: 'Waitan-8431-Ziteng',
    name: '郑演示',
    city: '310100',
    grants: [...desk('310100'), { role: 'supervisor', area: '310100' }],
    phone: '13800000202',
  },
]
