import { html } from 'hono/html'
import * as ui from '../src/index.ts'
import { type Specimen, city } from './frame.ts'

const open = new Set(['370000', '310000'])
const provinces: ui.ProvinceChoice = {
  hrefOf: (code) => `/cities/${code}`,
  isOpen: (code) => open.has(code),
  current: '370000',
}

export const cities: Specimen = {
  title: '请选择您所在的城市',
  city: undefined,
  path: '/cities',
  body: html`<h1>请选择您所在的城市</h1>${ui.lede('住房保障按城市办理。先选省份，再选城市；选好后会记住，下次直接进入。')}${ui.cityPrompt({ action: '/cities#provinces', body: '您还没有选择城市，请先选择您所在的城市。' })}<div id="provinces">${ui.columns(
    ui.provinceMap(provinces),
    html`<div>${ui.getForm({ action: '/cities', search: true, body: ui.searchField({ name: 'q', label: '搜索城市', hint: '汉字、拼音、首字母都可以，如 淄博、zibo、zb' }) })}${ui.provinceList(provinces)}</div>`,
  )}</div>`,
}

const shandong: readonly ui.CityOption[] = [
  ['370100', '济南市', 'jinan'],
  ['370200', '青岛市', 'qingdao'],
  ['370300', '淄博市', 'zibo'],
  ['370400', '枣庄市', 'zaozhuang'],
  ['370500', '东营市', 'dongying'],
  ['370600', '烟台市', 'yantai'],
  ['370700', '潍坊市', 'weifang'],
  ['370800', '济宁市', 'jining'],
  ['370900', '泰安市', 'taian'],
  ['371000', '威海市', 'weihai'],
].map(([code = '', name = '', pinyin = '']) => ({ code, name, pinyin, open: code === '370300' }))

export const province: Specimen = {
  title: '山东省：请选择城市',
  city: undefined,
  path: '/cities/370000',
  crumbs: [{ text: '全国', href: '/cities' }, { text: '山东省' }],
  body: html`<h1>山东省：请选择城市</h1>${ui.lede('选到地级市为止，区县在申请时再选。')}${ui.columns(
    ui.getForm({
      action: '/cities/choose',
      body: [
        ui.cityPlates({ legend: '山东省的城市', cities: shandong, value: '370300' }),
        ui.actionBar([ui.mainButton({ text: '确定' }), ui.actionLink({ text: '重选省份', href: '/cities' })]),
      ],
    }),
    html`<div class="wide">${ui.provinceMap(provinces)}</div>`,
  )}`,
}

export const home: Specimen = {
  title: '首页',
  current: 'home',
  bodyClass: 'home',
  body: html`${ui.columns(
    html`<section><h1>申请淄博市公共租赁住房</h1>${ui.lede('在网上填表、拍照上传材料，约 30 分钟。可以随时保存，下次接着填。')}${ui.actions([ui.mainLink({ text: '开始申请', href: '/370300/apply' }), ui.quietLink({ text: '看办事指南', href: '/370300/guides' })], { start: true })}${ui.facts(
      [
        { term: '谁可以办', detail: '淄博市户籍，或持居住证且稳定就业，家庭人均住房不足 15 平方米' },
        { term: '要准备', detail: '身份证、户口簿（居住证）、婚姻状况证明，拍照即可' },
        { term: '收费', detail: '不收费' },
      ],
      { apart: true },
    )}</section>`,
    ui.section({
      id: 'h-mine',

      title: '我的进度',
      aside: ui.actionLink({ text: '保障进度查询', href: '/370300/progress' }),
      body: html`<div>${ui.rows({ items: [{ text: '登录后查看', href: '/370300/progress', meta: '编号、受理机构、排在第几' }] })}</div>`,
    }),
  )}${ui.columns(
    ui.section({
      id: 'h-gs',
      title: '公示公告',
      song: true,
      aside: ui.actionLink({ text: '全部公告', href: '/370300/notices' }),
      body: ui.rows({
        red: true,
        items: [
          {
            text: '2026年第四批公租房保障资格审核结果公示',
            href: '/370300/notices/1',
            aside: html`<span class="meta">${ui.tag({ text: '公示中', tone: 'warn' })} ${ui.moment('2026-11-20', '11月20日')}</span>`,
          },
          {
            text: '关于开展2026年度公租房保障资格年审的通知',
            href: '/370300/notices/2',
            aside: html`<span class="meta">${ui.moment('2026-11-12', '11月12日')}</span>`,
          },
        ],
      }),
    }),
    ui.section({
      id: 'h-faq',
      title: '常见问题',

      aside: ui.actionLink({ text: '全部问题', href: '/370300/faq' }),
      body: ui.rows({ items: [{ text: '和父母住在一起，能单独申请吗', href: '/370300/faq#1' }] }),
    }),
    { apart: true },
  )}`,
}

export const elderHome: Specimen = {
  title: '首页',
  current: 'home',
  bodyClass: 'home',
  body: html`<h1>您要办什么</h1>${ui.elderHome([
    { text: '申请公租房', href: '/370300/apply', note: '约 30 分钟' },
    { text: '查办理进度', href: '/370300/progress' },
    { text: '补材料', href: '/370300/progress' },
    { text: '看公示', href: '/370300/notices', note: ui.nowrap('11月20日') },
    { text: '打电话问', href: 'tel:12345', note: '12345' },
    { text: '回到标准版', href: '/mode/standard?back=/370300' },
  ])}`,
}

export const guide: Specimen = {
  title: '公共租赁住房保障资格申请',
  current: 'guides',
  crumbs: [
    { text: '首页', href: '/370300' },
    { text: '办事指南', href: '/370300/guides' },
    { text: '公共租赁住房保障资格申请' },
  ],
  body: ui.sideLayout({
    wideMain: true,
    main: html`<article class="art"><h1>公共租赁住房保障资格申请</h1>${ui.lede('在淄博市住房有困难、收入不高的家庭，可以在网上申请。不收费。')}<h2 id="g2">要带什么</h2>${ui.dataTable(
      {
        labelledBy: 'g2',
        columns: [
          { title: '材料', place: 'title' },
          { title: '份数', place: 'half' },
          { title: '形式', place: 'half' },
          { title: '能否后补' },
          { title: '样例', place: 'amount' },
        ],
        rows: [
          ['身份证件', '每位成员', '原件拍照', '不可', ''],
          [
            '户口簿（居住证）',
            '1 份',
            '原件拍照',
            '可，5 个工作日内补',
            ui.actionLink({ text: '样例', about: '：户口簿（居住证）', href: '#g2' }),
          ],
        ],
      },
    )}<h2>怎么办</h2>${ui.route([
      { title: '在网上提交预申请', meta: '注册、实名认证后，填表、传材料，约 30 分钟。' },
      { title: '街道受理', meta: '材料不齐的，一次说清要补什么。' },
    ])}<h2>常见问题</h2>${ui.faq([
      { question: '和父母住在一起，能单独申请吗', answer: '可以。', open: true },
      { question: '手机传不了照片怎么办', answer: '到街道窗口，由工作人员当面拍照代传。' },
    ])}<p class="meta sec small">上次更新 ${ui.moment('2026-11-02', '2026年11月2日')}　${ui.printButton()}</p></article>`,
    aside: ui.helpBlock('在线办理', html`<p>${ui.mainLink({ text: '在线办理', href: '/370300/apply' })}</p>`),
  }),
}

export const notice: Specimen = {
  title: '2026年第四批公共租赁住房保障资格审核结果公示',
  current: 'notices',
  crumbs: [{ text: '首页', href: `/${city.code}` }, { text: '公示公告', href: '/370300/notices' }, { text: '正文' }],
  body: ui.officialPaper({
    office: ['淄博市', '住房和城乡建设局'],
    number: '淄住建公示〔2026〕00 号',
    title: ['2026年第四批', '公共租赁住房', '保障资格', '审核结果公示'],
    notice: ui.note({ tone: 'warn', body: html`<b>公示中，还剩 17 天</b>　${ui.nowrap('12月10日')} 24:00 截止。` }),
    body: html`<p class="flush">各区县住房保障服务对象：</p><p>经本人申请、街道受理、区县审核，现将 2026 年第四批符合公共租赁住房保障资格的 2 户家庭予以公示。</p>${ui.dataTable(
      {
        className: 'pub',
        caption: '名单',
        columns: [
          { title: '序号', place: 'index' },
          { title: '申请编号' },
          { title: '申请人', place: 'title' },
          { title: '证件号码' },
          { title: '家庭人口', place: 'amount', right: true },
          { title: '申请地' },
        ],
        rows: [
          ['1', '370303-2026-000017', '王*', '3703**********0021', '2 人', '张店区 公园街道'],
          ['2', '370303-2026-000023', '阿**·热**', '6531**********0817', '3 人', '张店区 马尚街道'],
        ],
      },
    )}`,
    sign: { office: '淄博市住房和城乡建设局', date: ui.moment('2026-11-20', '2026年11月20日') },
    tools: ui.printButton(),
  }),
}
