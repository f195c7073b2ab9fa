import type { OfficerRole } from '@anju/domain/officers'

/** A demonstration officer: plainly invented, with a password that everybody may know. Never made in production. */
export type DemoOfficer = {
  login: string
  password: string
  name: string
  city: string
  /** Area whose office the officer works in: the accepting agency of that area is looked up when seeding. */
  area: string
  roles: readonly OfficerRole[]
  phone: string
}

const deskRoles = ['verifier', 'acceptor'] as const

/** 淄博: a street, its district, the city, another district to show the wall, and who answers for 张店区. 上海: two. */
export const demoOfficers: readonly DemoOfficer[] = [
  {
    login: 'zb-street',
    password: 'Shihua-4827-Tonglu',
    name: '王示范',
    city: '370300',
    area: '370303002',
    roles: deskRoles,
    phone: '13800000101',
  },
  {
    login: 'zb-district',
    password: 'Qinghe-9315-Meihua',
    name: '赵示例',
    city: '370300',
    area: '370303',
    roles: deskRoles,
    phone: '13800000102',
  },
  {
    login: 'zb-city',
    password: 'Baiyun-6042-Songlin',
    name: '钱样板',
    city: '370300',
    area: '370300',
    roles: deskRoles,
    phone: '13800000103',
  },
  {
    login: 'zb-linzi',
    password: 'Gudao-7758-Yinxing',
    name: '孙演练',
    city: '370300',
    area: '370305',
    roles: deskRoles,
    phone: '13800000104',
  },
  {
    login: 'zb-chief',
    password: 'Luoying-2290-Hehua',
    name: '周示意',
    city: '370300',
    area: '370303',
    roles: ['supervisor'],
    phone: '13800000105',
  },
  {
    login: 'sh-district',
    password: 'Pujiang-5163-Yulan',
    name: '吴样本',
    city: '310100',
    area: '310101',
    roles: deskRoles,
    phone: '13800000201',
  },
  {
    login: 'sh-city',
    password: 'Waitan-8431-Ziteng',
    name: '郑演示',
    city: '310100',
    area: '310100',
    roles: [...deskRoles, 'supervisor'],
    phone: '13800000202',
  },
]
