import { html } from 'hono/html'
import * as ui from '../src/index.ts'
import { type Specimen, token, viewer } from './frame.ts'

const help = ui.helpBlock(
  '需要帮忙',
  ui.rows({
    items: [
      { text: ui.actionLink({ text: '办事指南', href: '/370300/guides' }) },
      { text: '打电话问', meta: '周一至周五 9:00 至 17:00', aside: ui.phoneLink('12345') },
    ],
  }),
)

const registerErrors: readonly ui.FieldError[] = [
  { path: 'code', code: 'code.wrong', message: '短信验证码不对，请核对最新一条短信，还可以试 3 次' },
]

export const register: Specimen = {
  title: '用户注册',
  path: '/370300/register',
  formPage: true,
  errorCount: 1,
  crumbs: [{ text: '首页', href: '/370300' }, { text: '用户注册' }],
  body: ui.sideLayout({
    main: html`${ui.errorSummary({ errors: registerErrors })}${ui.stepLine(1, 2)}<h1>用户注册</h1>${ui.note({ tone: 'ok', role: 'status', body: '短信验证码已发送，10分钟内有效，请及时输入。' })}${ui.postForm(
      {
        action: '/370300/register',
        token,
        body: [
          ui.selectField({
            name: 'country',
            label: '国家/地区',
            options: [{ value: '86', text: '中国 +86' }],
            value: '86',
            width: 'm',
            autocomplete: 'tel-country-code',
          }),
          ui.phoneField({ name: 'phone', label: '手机号码', value: '159 0000 0000' }),
          ui.codeField({
            name: 'code',
            label: '短信验证码',
            hint: '6 位数字。收到短信后可以直接点输入框上方的提示填入。',
            error: ui.errorOf(registerErrors, 'code'),
            value: '123123',
            send: { name: 'act', value: 'send', sent: true, retryAfter: 57 },
          }),
          ui.actionBar(ui.mainButton({ text: '下一步', name: 'act', value: 'next' })),
        ],
      },
    )}`,
    aside: [
      ui.helpBlock(
        '注册分两步',
        ui.rows({ numbered: true, items: [{ text: html`<b>验证手机号码</b>` }, { text: '设置登录密码' }] }),
      ),
      ui.helpBlock(
        '已经注册过',
        ui.rows({ items: [{ text: ui.actionLink({ text: '用户登录', href: '/370300/login' }) }] }),
      ),
    ],
  }),
}

export const password: Specimen = {
  title: '设置登录密码',
  formPage: true,
  crumbs: [{ text: '首页', href: '/370300' }, { text: '用户注册', href: '/370300/register' }, { text: '设置登录密码' }],
  body: ui.sideLayout({
    main: html`${ui.stepLine(2, 2)}<h1>设置登录密码</h1>${ui.postForm({
      action: '/370300/register/password',
      token,
      body: [
        ui.passwordField({
          name: 'password',
          label: '登录密码',
          hint: '至少 8 位。可以用一句您记得住的话，不要用生日或连号。',
          autocomplete: 'new-password',
        }),
        ui.checkField({ name: 'privacy', label: '我同意隐私政策', detail: '知道哪些信息会被收集、怎么保管' }),
        ui.actionBar(ui.mainButton({ text: '注册' })),
      ],
    })}`,
    aside: help,
  }),
}

export const login: Specimen = {
  title: '用户登录',
  formPage: true,
  crumbs: [{ text: '首页', href: '/370300' }, { text: '用户登录' }],
  body: ui.sideLayout({
    main: html`<h1>用户登录</h1>${ui.postForm({
      action: '/370300/login',
      token,
      body: [
        ui.accountField({ name: 'account', label: '账号', hint: '注册时用的手机号' }),
        ui.passwordField({ name: 'password', label: '密码', autocomplete: 'current-password' }),
        ui.actionBar(ui.mainButton({ text: '登录' })),
      ],
    })}`,
    aside: help,
  }),
}

export const registered: Specimen = {
  title: '注册成功',
  crumbs: [{ text: '首页', href: '/370300' }, { text: '用户注册' }],
  body: ui.sideLayout({
    main: html`<h1>注册成功</h1>${ui.lede('以后用手机号 159****0000 登录。')}<h2 class="sec small">接下来</h2>${ui.ways(
      [
        {
          title: '实名认证',
          body: '认证通过后，才能提交公租房申请。现在做约需 3 分钟，不用再登录。',
          action: ui.mainLink({ text: '实名认证', href: '/370300/account/real-name' }),
        },
        {
          title: '暂不实名认证',
          body: '回到登录页，手机号已经填好。以后在“个人中心”里随时可以认证。',
          action: ui.quietLink({ text: '暂不实名认证', href: '/370300/login' }),
        },
      ],
    )}`,
    aside: help,
  }),
}

export const account: Specimen = {
  title: '个人中心',
  viewer,
  current: 'account',
  crumbs: [{ text: '首页', href: '/370300' }, { text: '个人中心' }],
  body: html`<h1>个人中心</h1>${ui.personFacts([
    { term: '姓名', detail: html`<b>张样例</b>` },
    { term: '手机号码', detail: ui.digits('159****0000') },
    {
      term: '证件号码',
      detail: html`${ui.digits('3703**********1234')} ${ui.actionLink({ text: '显示', about: '证件号码', href: '/370300/account/reveal' })}`,
    },
    { term: '实名状态', detail: ui.tag({ text: '已认证', tone: 'ok' }) },
  ])}${ui.columns(
    ui.section({
      id: 'a1',
      title: '我的办件',
      aside: ui.actionLink({ text: '我的记录', href: '/370300/account/records' }),
      body: ui.rows({
        items: [
          {
            text: html`<b>公租房保障资格申请</b>`,
            meta: html`${ui.digits('370303-2026-000128')}，${ui.nowrap('11月3日')}提交`,
            href: '/370300/progress',
            aside: ui.tag({ text: '审核中', tone: 'now' }),
          },
        ],
      }),
    }),
    html`<nav aria-label="个人中心菜单"><h2 class="tighten">我要办</h2>${ui.rows({
      items: [
        { text: '业务申请', href: '/370300/apply' },
        { text: '用户实名认证', href: '/370300/account/real-name', aside: ui.tag({ text: '已认证', tone: 'ok' }) },
      ],
    })}</nav>`,
    { apart: true },
  )}`,
}

const photoErrors: readonly ui.FieldError[] = [{ path: 'back', message: '国徽面：照片反光，看不清有效期限' }]

export const realName: Specimen = {
  title: '证件照片认证',
  viewer,
  current: 'account',
  formPage: true,
  errorCount: 1,
  crumbs: [
    { text: '首页', href: '/370300' },
    { text: '个人中心', href: '/370300/account' },
    { text: '用户实名认证', href: '/370300/account/real-name' },
    { text: '证件照片认证' },
  ],
  body: ui.sideLayout({
    main: html`${ui.errorSummary({ errors: photoErrors, title: '有 1 张照片要重拍' })}<h1>证件照片认证</h1>${ui.stages('认证步骤', ['请确认认证信息', '照片提交成功'], 0)}${ui.note({ body: '证件照片认证需人工审核，审核时间1-3个工作日完成。' })}${ui.postForm(
      {
        action: '/370300/account/real-name/photos',
        token,
        multipart: true,
        body: [
          html`<div class="two-up">${ui.nameField({ name: 'name', label: '姓名', value: '张样例' })}${ui.selectField({
            name: 'idType',
            label: '证件类型',
            options: [
              { value: 'id-card', text: '身份证' },
              { value: 'passport', text: '护照' },
            ],
            value: 'id-card',
          })}${ui.idNumberField({ name: 'idNumber', label: '证件号码' })}${ui.selectField({ name: 'city', label: '所在城市', options: [{ value: '370300', text: '山东省淄博市' }], value: '370300' })}</div>`,
          html`<h2 class="sec small">上传照片</h2><p>jpg 或 png，每张 1K 至 4M；手机拍的大照片会自动压缩。</p>`,
          ui.uploadItem({
            name: 'front',
            title: '1. 人像面（有照片的一面）',
            state: { text: '已上传', tone: 'ok' },
            hint: '放在深色桌面上，四角都在框里，号码看得清。',
            subject: 'id-front',
            withSamples: true,
            current: {
              src: 'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACwAAAAAAQABAAACAkQBADs=',
              alt: '人像面',
              view: '/370300/account/photos/1',
              actions: [
                { text: '旋转', formaction: '/370300/account/real-name/photos/front/turn' },
                { text: '删除', formaction: '/370300/account/real-name/photos/front/remove' },
              ],
            },
            pick: { text: '重新上传照片' },
          }),
          ui.uploadItem({
            name: 'back',
            title: '2. 国徽面（有有效期的一面）',
            state: { text: '请重拍', tone: 'err' },
            hint: '同样放平，四角都在框里，有效期限看得清。',
            error: '照片反光，看不清有效期限。请避开灯光，再拍一张。',
            subject: 'id-back',
            withSamples: true,
            pick: { text: '上传照片' },
          }),
          ui.uploadItem({
            name: 'portrait',
            title: '3. 近期本人照片',
            state: { text: '还没有上传', tone: 'off' },
            hint: '近期照片，露出整张脸，不要挡住脸。',
            subject: 'portrait',
            withSamples: true,
            pick: { text: '上传照片' },
          }),
          ui.actionBar(ui.mainButton({ text: '提交信息' })),
        ],
      },
    )}`,
    aside: help,
  }),
}
