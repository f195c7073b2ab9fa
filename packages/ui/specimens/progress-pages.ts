import { html } from 'hono/html'
import * as ui from '../src/index.ts'
import { type Specimen, viewer } from './frame.ts'

const crumbs: ui.Crumb[] = [
  { text: '首页', href: '/370300' },
  { text: '个人中心', href: '/370300/account' },
  { text: '保障进度查询' },
]

const windowHelp = ui.helpBlock(
  '受理窗口',
  html`<p>体育场街道便民服务中心<br>张店区样例路 100 号一楼<br>周一至周五 9:00 至 17:00</p>${ui.rows({ items: [{ text: '电话', aside: ui.phoneLink('0533-0000000') }] })}`,
)

const about = ['公共租赁住房保障资格', '申请人 张样例，共 3 人']

export const submitted: Specimen = {
  title: '保障进度查询',
  viewer,
  current: 'account',
  tab: 'progress',
  crumbs,
  body: ui.sideLayout({
    aside: windowHelp,
    main: html`<h1>保障进度查询</h1>${ui.caseHead({ label: '申请编号', number: '370303-2026-000341', about })}${ui.nowDo({ tone: 'none', title: '现在不需要您做什么', body: '等体育场街道受理。受理后会发短信到 159****0000。' })}${ui.queueFigures(
      [
        { label: '排在第', figure: '12', unit: '位' },
        { label: '前面还有', figure: '11', unit: '件' },
        { label: '预计受理', figure: '11月30日', unit: '前' },
      ],
    )}<h2>办件路线</h2>${ui.route(
      [
        {
          title: '已提交预申请',
          state: 'done',
          when: ui.moment('2026-11-23T10:41', '11月23日 10:41'),
          meta: '材料 4 项 10 张',
        },
        {
          title: '等待街道受理',
          state: 'now',
          when: '今天',
          tag: { text: '第 1 天，共 5 个工作日', tone: 'now' },
          meta: '体育场街道便民服务中心。',
        },
        { title: '区住建局审核', state: 'todo', when: html`${ui.nowrap('12月21日')} 前` },
        { title: '登记为轮候对象', state: 'todo' },
      ],
      { timed: true },
    )}`,
  }),
}

export const correction: Specimen = {
  title: '保障进度查询',
  viewer,
  current: 'account',
  tab: 'progress',
  crumbs,
  body: ui.sideLayout({
    aside: windowHelp,
    main: html`<h1>保障进度查询</h1>${ui.nowDo({
      tone: 'hold',
      title: html`${ui.nowrap('12月3日')} 前补 2 项材料`,
      body: '还剩 8 个工作日。只补下面两项，其他不用动。',
      asked: [
        { title: '户口簿（居住证）', reason: '第 3 张边缘被挡，看不到“与户主关系”。请重拍这一张。' },
        { title: '婚姻状况证明', reason: '缺结婚证内页，请补一张。' },
      ],
      actions: ui.mainLink({ text: '去补材料', href: '/370300/apply/materials' }),
    })}${ui.caseHead({ label: '申请编号', number: '370303-2026-000128', about })}<h2>办件路线</h2>${ui.route(
      [
        {
          title: '街道受理',
          state: 'done',
          when: ui.moment('2026-11-05', '11月5日'),
          meta: '体育场街道办事处',
          actions: ui.actionLink({ text: '受理凭证', href: '/370300/progress/voucher' }),
        },
        {
          title: '等您补材料',
          state: 'now',
          hold: true,
          when: '11月23日 09:05',
          tag: { text: '12月3日 截止', tone: 'warn' },
        },
        { title: '街道初审', state: 'todo', when: '补齐后' },
      ],
      { timed: true },
    )}`,
  }),
}

export const none: Specimen = {
  title: '保障进度查询',
  viewer,
  current: 'account',
  tab: 'progress',
  crumbs,
  body: ui.sideLayout({
    aside: windowHelp,
    main: html`<h1>保障进度查询</h1>${ui.emptyState({ title: '暂无记录', body: '您还没有提交过申请。提交后，这里马上能看到编号和排队位置。', action: ui.mainLink({ text: '去申请公租房', href: '/370300/apply' }) })}`,
  }),
}

export const done: Specimen = {
  title: '您已完成预申请',
  viewer,
  current: 'apply',
  crumbs: [{ text: '首页', href: '/370300' }, { text: '业务申请', href: '/370300/apply' }, { text: '完成预申请' }],
  body: ui.sideLayout({
    aside: windowHelp,
    main: html`<h1>您已完成预申请</h1>${ui.lede(html`现在不需要您做什么。体育场街道会在 ${ui.nowrap('11月30日')}（星期一）前受理，结果发短信到 159****0000。`)}${ui.receipt(
      {
        title: '预申请回执',
        number: { label: '申请编号', number: '370303-2026-000341' },
        items: [
          { term: '申请人', detail: '张样例，共 3 人' },
          { term: '受理机构', detail: '张店区体育场街道便民服务中心' },
          { term: '提交时间', detail: ui.moment('2026-11-23T10:41', '2026年11月23日 10:41') },
          { term: '排队位置', detail: '第 12 位' },
        ],
        foot: html`<p>请记下编号，查进度时用。</p>`,
      },
    )}${ui.actions([ui.mainLink({ text: '查看进度', href: '/370300/progress' }), ui.printButton()])}`,
  }),
}
