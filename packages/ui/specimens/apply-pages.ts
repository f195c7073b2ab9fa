import { html } from 'hono/html'
import * as ui from '../src/index.ts'
import { type Specimen, token, viewer } from './frame.ts'

const trail = (last: string): ui.Crumb[] => [
  { text: '首页', href: '/370300' },
  { text: '业务申请', href: '/370300/apply' },
  { text: '任务清单', href: '/370300/apply/tasks' },
  { text: last },
]

const titles = [
  '申请地',
  '申请须知',
  '承诺书',
  '申请信息',
  '家庭成员信息',
  '家庭住房情况',
  '申请人财产信息',
  '资料列表',
  '核对并提交',
]
const aside = (current: number) =>
  html`${ui.stepsAside(titles.map((title, index) => ({ title, current: index === current, done: index < current, href: index < current ? `/370300/apply/${index}` : undefined })))}${ui.helpBlock('拿不准怎么填', ui.rows({ items: [{ text: ui.actionLink({ text: '办事指南', href: '/370300/guides' }) }, { text: '打电话问', meta: '周一至周五 9:00 至 17:00', aside: ui.phoneLink('12345') }] }))}`

export const tasks: Specimen = {
  title: '业务申请：任务清单',
  viewer,
  current: 'apply',
  formPage: true,
  crumbs: [{ text: '首页', href: '/370300' }, { text: '业务申请' }],
  body: ui.sideLayout({
    main: html`<h1>公租房保障资格申请</h1><p class="meta saved"><span>已完成 4 步，共 9 步</span><span>今天 10:24 已自动保存</span></p>${ui.taskList(
      [
        { title: '申请地', href: '/370300/apply/0', note: '张店区，体育场街道', state: { text: '已完成', tone: 'ok' } },
        { title: '申请须知', href: '/370300/apply/1', state: { text: '已阅读', tone: 'ok' } },
        { title: '家庭成员信息', href: '/370300/apply/4', note: '已填 2 人', state: { text: '填写中', tone: 'now' } },
        {
          title: '家庭住房情况',
          href: '/370300/apply/5',
          note: '名下没有房，也要答一下',
          state: { text: '未开始', tone: 'off' },
        },
        {
          title: '资料列表',
          href: '/370300/apply/7',
          note: '五项，已传 2 项',
          state: { text: '还差 1 项', tone: 'warn' },
        },
        { title: '核对并提交', note: '前面都完成后才能提交', state: { text: '暂不能开始', tone: 'off' } },
      ],
    )}${ui.actionBar(ui.mainLink({ text: '继续填写：家庭成员信息', href: '/370300/apply/4' }))}`,
    aside: ui.helpBlock(
      '不想办了',
      ui.rows({ items: [{ text: ui.actionLink({ text: '删除这份草稿', href: '/370300/apply/delete' }) }] }),
    ),
  }),
}

export const area: Specimen = {
  title: '申请地',
  viewer,
  current: 'apply',
  formPage: true,
  crumbs: trail('申请地'),
  body: ui.sideLayout({
    asideOnPc: true,
    aside: aside(0),
    main: html`${ui.stepLine(1, 9)}<h1>申请地</h1>${ui.lede('选您现在住的地方。由那里的街道窗口受理。')}${ui.postForm({
      action: '/370300/apply/area',
      token,
      autosave: true,
      hidden: { version: 3 },
      body: [
        ui.selectField({
          name: 'district',
          label: '城区/县',
          hint: '已按您身份证上的住址选好，可以改',
          placeholder: '请选择',
          options: [
            { value: '370302', text: '淄川区' },
            { value: '370303', text: '张店区' },
          ],
          value: '370303',
          width: 'm',
          beside: ui.updateButton({ text: '更新', about: '街道/乡镇', name: 'act', value: 'update' }),
          refresh: { address: '/370300/apply/area', parts: ['part-street', 'part-committee', 'part-window'] },
        }),
        html`<div id="part-street">${ui.selectField({ name: 'street', label: '街道/乡镇', optional: true, placeholder: '不确定，先不选', options: [{ value: '370303003', text: '体育场街道' }], value: '370303003', width: 'm' })}</div>`,
        html`<div id="part-committee">${ui.selectField({ name: 'committee', label: '居委', optional: true, placeholder: '不确定，先不选', options: [], width: 'm' })}</div>`,
        html`<section class="window" id="part-window" aria-labelledby="w-t"><h2 id="w-t">由这个窗口受理</h2>${ui.windowPlate({ name: '体育场街道便民服务中心', desk: '住房保障窗口' })}${ui.facts(
          [
            { term: '地址', detail: '张店区样例路 100 号一楼' },
            { term: '电话', detail: ui.phoneLink('0533-0000000') },
          ],
        )}</section>`,
        ui.actionBar(ui.mainButton({ text: '下一步' })),
      ],
    })}`,
  }),
}

const memberErrors: readonly ui.FieldError[] = [
  { path: 'members.2.idNumber', message: '证件号码少了 1 位，身份证号应为 18 位' },
  { path: 'members.2.together', message: '请选择是否一起申请' },
  { path: 'members.2.birth', message: '请填写出生日期，如 2020 年 1 月 6 日' },
]

export const member: Specimen = {
  title: '家庭成员信息',
  viewer,
  current: 'apply',
  formPage: true,
  errorCount: memberErrors.length,
  crumbs: trail('家庭成员信息'),
  body: ui.sideLayout({
    asideOnPc: true,
    aside: aside(4),
    main: html`${ui.errorSummary({ errors: memberErrors })}${ui.stepLine(5, 9)}<h1>家庭成员信息</h1><h2 class="vh">已填的成员</h2>${ui.rows(
      {
        numbered: true,
        className: 'people',
        items: [
          {
            text: html`<b>张样例</b>　申请人`,
            meta: html`${ui.digits('3703**********1234')}，月收入 3,200 元`,
            aside: ui.actions(ui.actionLink({ text: '修改', about: '张样例', href: '/370300/apply/members/1' })),
          },
          {
            text: html`<b>李示范</b>　配偶`,
            meta: html`${ui.digits('3703**********5678')}，月收入 2,600 元`,
            aside: ui.actions([
              ui.actionLink({ text: '修改', about: '李示范', href: '/370300/apply/members/2' }),
              ui.actionLink({ text: '删除', about: '李示范', href: '/370300/apply/members/2/remove' }),
            ]),
          },
        ],
      },
    )}${ui.postForm({
      action: '/370300/apply/members',
      token,
      body: html`<fieldset class="sec"><legend><span class="h2">第 3 位成员</span></legend>${ui.nameField({ name: 'members.2.name', label: '姓名', hint: '与证件一致；有间隔点的写“·”', value: '阿卜杜·热合曼' })}${ui.idNumberField({ name: 'members.2.idNumber', label: '证件号码', hint: '18 位，最后一位可以是 X', value: '37030020180601002', error: ui.errorOf(memberErrors, 'members.2.idNumber') })}${ui.dateField({ name: 'members.2.birth', label: '出生日期', value: { year: '2020' }, birthday: false, error: ui.errorOf(memberErrors, 'members.2.birth') })}${ui.choicesField(
        {
          name: 'members.2.together',
          label: '是否一起申请',
          inline: true,
          choices: [
            { value: 'yes', label: '一起申请' },
            { value: 'no', label: '不一起' },
          ],
          error: ui.errorOf(memberErrors, 'members.2.together'),
        },
      )}${ui.moneyField({ name: 'members.2.income', label: '月收入', unit: '元/月', hint: '近 12 个月平均；没有收入写 0', optional: true, value: '0' })}${ui.checksField(
        {
          name: 'members.2.special',
          label: '特殊情况',
          optional: true,
          choices: [
            { value: 'disabled', label: '残疾' },
            { value: 'illness', label: '重大疾病' },
          ],
          values: ['illness'],
        },
      )}${ui.textArea({ name: 'members.2.note', label: '说明', optional: true })}${ui.actions([ui.quietButton({ text: '新增成员信息', name: 'act', value: 'add' }), ui.actionButton({ text: '不要这一条', name: 'act', value: 'drop' })])}</fieldset>${ui.actionBar(ui.mainButton({ text: '下一步' }))}`,
    })}`,
  }),
}

export const assets: Specimen = {
  title: '申请人财产信息',
  viewer,
  current: 'apply',
  formPage: true,
  crumbs: trail('申请人财产信息'),
  body: html`${ui.stepLine(7, 9)}<h1>申请人财产信息</h1>${ui.lede('写全家共同申请人名下的存款、车辆、股票、商铺等。没有就选“没有”，直接下一步。')}${ui.postForm(
    {
      action: '/370300/apply/assets',
      token,
      id: 'assets',
      body: html`${ui.choicesField({
        name: 'has',
        label: '有没有要申报的财产',
        inline: true,
        value: 'yes',
        choices: [
          { value: 'yes', label: '有' },
          { value: 'no', label: '没有' },
        ],
      })}${ui.dataTable({
        className: 'assets',
        caption: '已填 2 条',
        columns: [
          { title: '序号', place: 'index' },
          { title: '所有人姓名' },
          { title: '资产类别', place: 'title' },
          { title: '数量', place: 'half', right: true },
          { title: '计量单位', place: 'half' },
          { title: '总价值', place: 'amount', right: true },
          { title: '备注' },
          { title: '操作', place: 'ops' },
        ],
        rows: [1, 2].map((n) => [
          String(n),
          '张样例',
          n === 1 ? '银行存款' : '机动车',
          '1',
          n === 1 ? '户' : '辆',
          n === 1 ? '58,000 元' : '18,000 元',
          n === 1 ? '中国某银行，截至 10月31日' : '',
          ui.actions([
            ui.actionLink({ text: '修改', about: `第 ${n} 条`, href: `/370300/apply/assets/${n}` }),
            ui.actionButton({ text: '删除', about: `第 ${n} 条`, name: 'remove', value: String(n) }),
          ]),
        ]),
      })}${ui.tableTotal({ label: '合计', sum: '76,000 元', note: '3 人家庭的财产限额为 150,000 元，仅供您对照，结果以审核为准' })}${ui.actions(ui.quietButton({ text: '新增一条', name: 'act', value: 'add' }))}${ui.actionBar(ui.mainButton({ text: '下一步' }))}`,
    },
  )}`,
}

const grey = 'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACwAAAAAAQABAAACAkQBADs='

export const materials: Specimen = {
  title: '资料列表',
  viewer,
  current: 'apply',
  formPage: true,
  crumbs: trail('资料列表'),
  body: ui.sideLayout({
    asideOnPc: true,
    aside: aside(7),
    main: html`${ui.stepLine(8, 9)}<h1>资料列表</h1>${ui.lede('共五项，还差 1 项：婚姻状况证明。拍照就行，一项可以传多张。')}${ui.postForm(
      {
        action: '/370300/apply/materials',
        token,
        multipart: true,
        body: [
          ui.uploadItem({
            name: 'household-register',
            level: 2,
            title: '2. 户口簿（居住证）',
            state: { text: '已传 3 张', tone: 'ok' },
            hint: '户主页和每位成员的登记卡，一页一张。',
            subject: 'document',
            photos: [1, 2, 3].map((n) => ({
              src: grey,
              alt: `户口簿第 ${n} 张`,
              caption: `第 ${n} 张`,
              view: `/370300/account/photos/${n}`,
              turn: n === 2 ? 90 : 0,
              current: n === 2,
              actions: [
                { text: '旋转', formaction: `/370300/apply/materials/${n}/turn` },
                { text: '前移', formaction: `/370300/apply/materials/${n}/earlier` },
                { text: '删除', formaction: `/370300/apply/materials/${n}/remove` },
              ],
            })),
            pick: { text: '上传图片', multiple: true, send: { text: '上传', formaction: '/370300/apply/materials/2' } },
          }),
          ui.photoView({
            title: '预览：户口簿第 2 张',
            position: '第 2 张，共 3 张',
            photo: { src: grey, alt: '户口簿第 2 张的大图', turn: 90 },
            actions: [
              ui.actionLink({ text: '上一张', href: '?view=1' }),
              ui.actionLink({ text: '下一张', href: '?view=3' }),
              ui.actionButton({ text: '旋转', formaction: '/370300/apply/materials/2/turn' }),
            ],
          }),
          ui.uploadItem({
            name: 'marriage',
            level: 2,
            title: '4. 婚姻状况证明',
            state: { text: '还差这一项', tone: 'warn' },
            hint: '您填的是“已婚”，请传结婚证。',
            subject: 'document',
            withSamples: true,
            photos: [],
            pick: { text: '上传图片', multiple: true, send: { text: '上传', formaction: '/370300/apply/materials/4' } },
          }),
          ui.actionBar(ui.mainButton({ text: '下一步' })),
        ],
      },
    )}`,
  }),
}

export const check: Specimen = {
  title: '核对并提交',
  viewer,
  current: 'apply',
  formPage: true,
  crumbs: trail('核对并提交'),
  body: ui.sideLayout({
    asideOnPc: true,
    aside: aside(8),
    main: html`${ui.stepLine(9, 9)}<h1>核对并提交</h1>${ui.lede('请从头看一遍。提交以后要改，需要由窗口退回。')}${ui.answerGroup(
      {
        id: 'k1',
        title: '申请地',
        items: [
          { term: '城区/县', detail: '张店区', edit: '/370300/apply/area' },
          { term: '居委', detail: '没有选', edit: '/370300/apply/area' },
          { term: '申请表', detail: '自动生成' },
        ],
      },
    )}${ui.postForm({ action: '/370300/apply/submit', token, body: [html`<h2 class="sec">提交前确认</h2>`, ui.checkField({ name: 'agreed', label: '我已阅读并同意', detail: '以上内容属实。如与实际不符，愿意承担相应责任。' }), ui.actionBar(ui.mainButton({ text: '提交' }))] })}`,
  }),
}
