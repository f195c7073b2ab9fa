import { describe, expect, it } from 'vitest'
import { type PageCity, type PageInput, documentTitle, greeting, page, sections } from './index.ts'

const city: PageCity = {
  code: '370300',
  name: '淄博市',
  province: '山东省',
  pinyin: 'zibo',
  host: '淄博市住房和城乡建设局',
  hotline: '12345',
}
const input: PageInput = {
  title: '首页',
  path: '/370300?a=1&b=2',
  asset: (name) => `/assets/${name}`,
  body: '正文',
  city,
}
const render = (more: Partial<PageInput> = {}) => String(page({ ...input, ...more }))

describe('the greeting', () => {
  it.each([
    ['山东省', '淄博市', '您好，欢迎来到山东省淄博市'],
    ['上海市', '上海市', '您好，欢迎来到上海市'],
    [undefined, '上海市', '您好，欢迎来到上海市'],
  ])('of %s %s', (province, name, words) => expect(greeting({ province, name })).toBe(words))
})

describe('the frame', () => {
  it('shows the eleven sections in their order', () => {
    const nav = render().match(/<nav class="nav".*?<\/nav>/s)?.[0] ?? ''
    expect([...nav.matchAll(/>([^<>]+)<\/a>/g)].map((match) => match[1])).toEqual(
      '首页 业务申请 房源信息 公示公告 办事指南 常见问题 政策法规 资料下载 服务信息 图片新闻 个人中心'.split(' '),
    )
    expect(sections).toHaveLength(11)
  })

  it('knows nobody on a public page, and the person on a private one', () => {
    const open = render()
    for (const words of ['用户注册', '用户登录', '个人中心']) expect(open).toContain(`>${words}</a>`)
    expect(open).not.toMatch(/退出|_token/)
    const own = render({ viewer: { name: '张*', signOut: { action: '/370300/logout', token: 't0k' } } })
    expect(own).toContain('张*')
    expect(own).toMatch(/<form action="\/370300\/logout" method="post"><input type="hidden" name="_token" value="t0k">/)
    expect(own).not.toMatch(/>用户登录</)
  })

  it('lights up the section and its tab', () => {
    const text = render({ current: 'apply' })
    expect(text.match(/aria-current="page"/g)).toHaveLength(3)
    expect(render({ current: 'account', tab: 'progress' })).toMatch(/href="\/370300\/progress" aria-current="page"/)
  })

  it('gives way to the bar of a page to fill in', () => {
    expect(render()).toContain('class="tabs"')
    expect(render({ formPage: true })).not.toContain('class="tabs"')
    expect(render({ tabs: false })).not.toContain('class="tabs"')
    expect(render({ mainNav: false })).not.toMatch(/class="(nav|all)"/)
  })

  it('switches to the mode for elders and back to the same address', () => {
    expect(render()).toContain('href="/mode/elder?back=%2F370300%3Fa%3D1%26b%3D2">长辈版')
    const elder = render({ elder: true })
    expect(elder).toContain('<html lang="zh-CN" data-mode="elder">')
    expect(elder).toContain('/mode/standard?back=')
    expect(elder).not.toContain('class="nav"')
    expect(render({ modeHref: '/x' })).toContain('href="/x">长辈版')
  })

  it('names errors first in the title', () => {
    expect(documentTitle({ ...input, title: '用户注册', errorCount: 2 })).toBe(
      '错误：用户注册 - 淄博市公共租赁住房服务',
    )
    expect(documentTitle({ title: '选择城市', city: undefined })).toBe('选择城市 - 全国公共租赁住房服务')
  })

  it('takes its files from the resolver', () => {
    const text = render({ asset: (name) => `/assets/1a2b/${name}` })
    for (const name of ['portal.css', 'portal.js', 'icon.svg']) expect(text).toContain(`"/assets/1a2b/${name}"`)
  })

  it('shows only the numbers that a city has', () => {
    expect(render()).not.toMatch(/ICP|网站标识码|undefined/)
    expect(render({ city: { ...city, icp: '鲁ICP备00000000号' } })).toContain('ICP备案 鲁ICP备00000000号')
  })

  it('stands without a city', () => {
    const text = render({ city: undefined })
    expect(text).toContain('全国公共租赁住房服务')
    expect(text).not.toMatch(/用户登录|class="nav"|undefined/)
  })
})
