import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import * as ui from './index.ts'

const hostile = `<img src=x onerror=alert(1)>"'&</script>`

/** Every component with hostile words in every slot that a person or a city can fill. */
const outputs: Record<string, () => unknown> = {
  page: () =>
    ui.page({
      title: hostile,
      path: hostile,
      asset: (name) => name,
      body: hostile,
      bodyClass: hostile,
      city: { code: hostile, name: hostile, province: hostile, pinyin: hostile, host: hostile, hotline: hostile },
      viewer: { name: hostile, signOut: { action: hostile, token: hostile } },
      crumbs: [{ text: hostile, href: hostile }, { text: hostile }],
      footerLinks: [{ text: hostile, href: hostile }],
    }),
  textField: () =>
    ui.textField({ name: hostile, label: hostile, hint: hostile, error: hostile, value: hostile, unit: hostile }),
  textArea: () => ui.textArea({ name: hostile, label: hostile, value: hostile, error: hostile }),
  phone: () => ui.phoneField({ name: hostile, label: hostile, value: hostile }),
  code: () =>
    ui.codeField({
      name: hostile,
      label: hostile,
      value: hostile,
      send: { name: hostile, value: hostile, sent: true },
    }),
  password: () => ui.passwordField({ name: hostile, label: hostile, error: hostile, autocomplete: 'new-password' }),
  select: () =>
    ui.selectField({
      name: hostile,
      label: hostile,
      placeholder: hostile,
      options: [{ value: hostile, text: hostile }],
      refresh: { address: hostile, parts: [hostile] },
    }),
  choices: () =>
    ui.choicesField({ name: hostile, label: hostile, choices: [{ value: hostile, label: hostile, detail: hostile }] }),
  checks: () => ui.checksField({ name: hostile, label: hostile, choices: [{ value: hostile, label: hostile }] }),
  check: () => ui.checkField({ name: hostile, label: hostile, detail: hostile, error: hostile }),
  date: () => ui.dateField({ name: hostile, label: hostile, value: { year: hostile, month: hostile, day: hostile } }),
  search: () => ui.searchField({ name: hostile, label: hostile, value: hostile, button: hostile }),
  form: () => ui.postForm({ action: hostile, token: hostile, hidden: { [`x`]: hostile }, body: hostile, id: hostile }),
  summary: () => ui.errorSummary({ errors: [{ path: hostile, message: hostile }], title: hostile }),
  note: () => ui.note({ body: hostile }),
  tag: () => ui.tag({ text: hostile, tone: 'ok' }),
  facts: () => ui.facts([{ term: hostile, detail: hostile, edit: hostile }]),
  route: () =>
    ui.route([{ title: hostile, state: 'now', when: hostile, meta: hostile, tag: { text: hostile, tone: 'now' } }]),
  nowDo: () => ui.nowDo({ tone: 'hold', title: hostile, body: hostile, asked: [{ title: hostile, reason: hostile }] }),
  queue: () => ui.queueFigures([{ label: hostile, figure: hostile, unit: hostile }]),
  rows: () => ui.rows({ items: [{ text: hostile, href: hostile, meta: hostile, aside: hostile }], className: hostile }),
  table: () => ui.dataTable({ columns: [{ title: hostile }], rows: [[hostile]], caption: hostile, className: hostile }),
  total: () => ui.tableTotal({ label: hostile, sum: hostile, note: hostile }),
  steps: () => [ui.stepsAside([{ title: hostile, href: hostile }]), ui.stages(hostile, [hostile], 0)],
  upload: () =>
    ui.uploadItem({
      name: hostile,
      title: hostile,
      state: { text: hostile, tone: 'err' },
      hint: hostile,
      error: hostile,
      subject: 'id-front',
      current: { src: hostile, alt: hostile, view: hostile, actions: [{ text: hostile, formaction: hostile }] },
      pick: { text: hostile, send: { text: hostile, formaction: hostile } },
    }),
  thumbs: () => ui.thumbs([{ src: hostile, alt: hostile, caption: hostile, view: hostile }]),
  view: () =>
    ui.photoView({ title: hostile, position: hostile, photo: { src: hostile, alt: hostile }, actions: hostile }),
  provinces: () => ui.provinceMap({ hrefOf: () => hostile, isOpen: () => false }),
  cities: () =>
    ui.cityPlates({
      legend: hostile,
      name: hostile,
      cities: [{ code: hostile, name: hostile, pinyin: hostile, open: true }],
    }),
  prompt: () => ui.cityPrompt({ action: hostile, body: hostile }),
  paper: () =>
    ui.officialPaper({
      office: [hostile],
      number: hostile,
      title: [hostile],
      body: hostile,
      sign: { office: hostile, date: hostile },
    }),
  receipt: () =>
    ui.receipt({
      title: hostile,
      number: { label: hostile, number: hostile },
      items: [{ term: hostile, detail: hostile }],
    }),
  caseHead: () => ui.caseHead({ label: hostile, number: hostile, about: [hostile, hostile] }),
  empty: () => [ui.emptyState({ title: hostile, body: hostile, action: hostile }), ui.noneYet(hostile)],
  blank: () => ui.blankTable({ title: hostile, columns: [hostile], lines: [[hostile]] }),
  elder: () => ui.elderHome([{ text: hostile, href: hostile, note: hostile }]),
  faq: () => ui.faq([{ question: hostile, answer: hostile, id: hostile }]),
  tasks: () => ui.taskList([{ title: hostile, href: hostile, note: hostile, state: { text: hostile, tone: 'off' } }]),
  person: () => [
    ui.personFacts([{ term: hostile, detail: hostile }]),
    ui.ways([{ title: hostile, body: hostile, action: hostile }]),
  ],
  buttons: () => [
    ui.mainButton({ text: hostile, about: hostile, name: hostile, value: hostile, formaction: hostile }),
    ui.quietLink({ text: hostile, href: hostile, about: hostile }),
  ],
  text: () => [
    ui.nowrap(hostile),
    ui.moment(hostile, hostile),
    ui.phrases([hostile]),
    ui.phoneLink(hostile, hostile),
    ui.phoneInText(hostile, hostile),
    ui.numberPlate({ label: hostile, number: hostile }),
    ui.windowPlate({ name: hostile, desk: hostile }),
  ],
  layout: () => [
    ui.sideLayout({ main: hostile, aside: hostile }),
    ui.section({ id: hostile, title: hostile, body: hostile, className: hostile }),
    ui.helpBlock(hostile, hostile),
    ui.lede(hostile),
  ],
}

describe('hostile words stay words', () => {
  it.each(Object.entries(outputs))('in %s', async (_name, render) => {
    const text = String(await html`${render()}`)
    expect(text).not.toContain('<img src=x')
    expect(text).not.toContain('</script>"')
    expect(text).not.toMatch(/[^;]"'&<\/|onerror=alert\(1\)>/)
    expect(text).toContain('&lt;img src=x')
  })
})
