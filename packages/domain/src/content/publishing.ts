import type { FieldError } from '../kit/index.ts'
import type { ContentBodies, Picture, Writing } from './bodies.ts'
import { personalNumbersIn } from './personal-numbers.ts'
import { plainTextOf, type RichText } from './rich-text.ts'
import { publishedTexts } from './words.ts'

const fault = (path: string, code: string, message: string): FieldError => ({ path, code, message })

const needed = (path: string, text: string, label: string): readonly FieldError[] =>
  text.trim() === '' ? [fault(path, 'text.empty', `请填写${label}`)] : []

const neededText = (path: string, text: RichText, label: string): readonly FieldError[] =>
  needed(path, plainTextOf(text), label)

const neededAlt = (path: string, { alt }: Picture): readonly FieldError[] =>
  alt.trim() === ''
    ? [fault(`${path}.alt`, 'picture.alt-empty', '请写图片说明，给看不见图片的人听；没有说明不能发布')]
    : []

const allAlt = (path: string, pictures: readonly Picture[]): readonly FieldError[] =>
  pictures.flatMap((one, index) => neededAlt(`${path}.${index}`, one))

const atLeastOne = (path: string, rows: readonly unknown[], label: string): readonly FieldError[] =>
  rows.length === 0 ? [fault(path, 'rows.none', `请至少填一条${label}`)] : []

type Check<K extends keyof ContentBodies> = (body: ContentBodies[K]) => readonly FieldError[]

/** What each kind needs before anybody may read it. */
const checks: { readonly [K in keyof ContentBodies]: Check<K> } = {
  announcement: (body) => [
    ...needed('body.issuer', body.issuer, '发布单位'),
    ...neededText('body.text', body.text, '正文'),
    ...(body.category === 'public-notice' && body.noticeUntil === null
      ? [fault('body.noticeUntil', 'date.empty', '公示请写明截止日期')]
      : []),
  ],
  'service-guide': (body) => [
    ...needed('body.conclusion', body.conclusion, '一句话结论'),
    ...atLeastOne('body.whoMayApply', body.whoMayApply, '受理条件'),
    ...atLeastOne('body.materials', body.materials, '申请材料'),
    ...atLeastOne('body.steps', body.steps, '办理步骤'),
    ...atLeastOne('body.duration', body.duration, '办理时限'),
    ...needed('body.fee', body.fee, '收费'),
    ...atLeastOne('body.where', body.where, '办理地点'),
    ...atLeastOne('body.legalBasis', body.legalBasis, '法律依据'),
    ...atLeastOne('body.complaints', body.complaints, '咨询与投诉'),
  ],
  faq: (body) => neededText('body.answer', body.answer, '回答'),
  policy: (body) => [
    ...needed('body.issuer', body.issuer, '发文机关'),
    ...needed('body.summary', body.summary, '内容摘要'),
    ...needed('body.sourceNote', body.sourceNote, '来源'),
  ],
  download: (body) => [
    ...needed('body.description', body.description, '说明'),
    ...(body.paper === null ? atLeastOne('body.attachments', body.attachments, '文件') : []),
  ],
  'service-info': (body) => neededText('body.text', body.text, '正文'),
  'photo-news': (body) => [
    ...atLeastOne('body.pictures', body.pictures, '图片'),
    ...allAlt('body.pictures', body.pictures),
    ...neededText('body.text', body.text, '正文'),
  ],
  listing: (body) => [
    ...needed('body.district', body.district, '所在区县'),
    ...needed('body.address', body.address, '地址'),
    ...atLeastOne('body.layouts', body.layouts, '户型'),
    ...body.layouts.flatMap(({ plan, grossArea, available, total }, index) => [
      ...(plan ? neededAlt(`body.layouts.${index}.plan`, plan) : []),
      ...(grossArea.from > grossArea.to
        ? [fault(`body.layouts.${index}.grossArea`, 'area.order', '最小面积大于最大面积，请核对')]
        : []),
      ...(available > total
        ? [fault(`body.layouts.${index}.available`, 'units.order', '可租套数多于总套数，请核对')]
        : []),
    ]),
    ...allAlt('body.pictures', body.pictures),
  ],
}

const numberWords = { 'id-number': '完整的证件号码', mobile: '完整的手机号码' } as const

/** The gate: nothing that names a person by a full number leaves the house. */
const personalNumberFaults = (writing: Writing): readonly FieldError[] =>
  publishedTexts(writing).flatMap(({ path, text }) =>
    personalNumbersIn(text).map(({ kind, shown }) =>
      fault(path, `personal.${kind}`, `这里有${numberWords[kind]}（${shown}），请遮住或删去后再发布`),
    ),
  )

/**
 * Everything that keeps a piece of content from being published, told at once: what its kind needs, texts for pictures,
 * and full numbers of persons (政府信息公开条例 arts 15, 17; 个人信息保护法 art. 25; WCAG 2.2, 1.1.1).
 * Example: photo news with a picture without its text gives one fault at `body.pictures.0.alt`.
 */
export function publishingFaults(writing: Writing): readonly FieldError[] {
  // The check of a kind takes the body of that kind: `Writing` holds both together.
  const check = checks[writing.kind] as (body: Writing['body']) => readonly FieldError[]
  return [...needed('title', writing.title, '标题'), ...check(writing.body), ...personalNumberFaults(writing)]
}
