import type { ShownPhotoPlace, ShownVerification, ToldFault, TypedField } from '@anju/core/identity'
import {
  type FieldError,
  idDocumentLabel,
  idDocumentTypes,
  isIdDocumentType,
  maskDocumentNumber,
  maskName,
} from '@anju/domain/kit'
import { actionBar, mainButton } from '@anju/ui/button'
import { errorOf, errorSummary } from '@anju/ui/error-summary'
import { type Fact, facts } from '@anju/ui/facts'
import { idNumberField, nameField, selectField } from '@anju/ui/field'
import { postForm } from '@anju/ui/form'
import { helpBlock, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { rows } from '@anju/ui/rows'
import type { Subject } from '@anju/ui/samples'
import { stages } from '@anju/ui/steps'
import type { Tag } from '@anju/ui/tag'
import { uploadItem } from '@anju/ui/upload'
import { html } from 'hono/html'
import { documentTypeField, issuingCountryField } from './identity-fields.ts'
import { promised, reviewSentence, stageNames } from './overview-pages.ts'

export type PhotosView = {
  /** Of the city in which the verification is. */
  base: string
  token: string
  cities: readonly { code: string; name: string }[]
  shown: ShownVerification
  errors: readonly FieldError[]
  /** Whether a bank can be asked instead. */
  hasBank: boolean
}

/** 证件照片认证: what was typed and the photos of one person, each with its own fault. */
export function photosPage(view: PhotosView): Html {
  const { base, token, shown } = view
  const { standing, promise } = shown
  return sideLayout({
    main: html`${summary(view)}<h1>证件照片认证</h1>${stages('认证步骤', stageNames, 0)}
${note({ body: html`${reviewSentence}今天提交，${promised(promise)}有结果，会发短信告诉您。` })}
${standing.state === 'returned' ? html`<p>审核时发现几处不对。只改下面标出的这几处，其他的不用再填。</p>` : ''}
${postForm({
  action: `${base}/account/real-name/photos`,
  token,
  multipart: true,
  guard: true,
  body: [typedPart(view), photosPart(view), actionBar(mainButton({ text: '提交信息' }))],
})}`,
    aside: help(view),
  })
}

/** After a return the faults stand on top until something else is to be put right. */
function summary({ shown, errors }: PhotosView): Html {
  if (errors.length > 0) return errorSummary({ errors: errors.map((error) => named(shown, error)) })
  const faults = faultErrors(shown)
  return errorSummary({ errors: faults, title: html`有 ${faults.length}&nbsp;处要重做` })
}

/** A message about a photo says which one when it stands apart from it. */
function named({ places }: ShownVerification, error: FieldError): FieldError {
  const place = places.find((one) => one.slot === error.path)
  const isSaid = place === undefined || error.message.includes(place.label)
  return isSaid ? error : { ...error, message: `${place.label}：${error.message}` }
}

function faultErrors({ places, typedFault, openFields }: ShownVerification): FieldError[] {
  const typed = typedFault
    ? [{ path: [...openFields][0] ?? '', code: typedFault.code, message: faultWords(typedFault) }]
    : []
  const photos = places.flatMap(({ slot, label, fault }) =>
    fault ? [{ path: slot, code: fault.code, message: `${label}：${faultWords(fault)}` }] : [],
  )
  return [...typed, ...photos]
}

const faultWords = ({ label, note: words }: ToldFault): string => (words ? `${label}。${words}` : label)

function typedPart(view: PhotosView): Html {
  const locked = lockedFacts(view.shown)
  const fields = [nameBox(view), typeBox(view), countryBox(view), numberBox(view), cityBox(view)]
  return html`${locked.length > 0 ? facts(locked) : ''}${fields}`
}

/** What was found right is shown, masked, and not asked again. */
function lockedFacts({ typed, openFields }: ShownVerification): Fact[] {
  const type = isIdDocumentType(typed.idDocumentType) ? idDocumentLabel(typed.idDocumentType) : ''
  const all: [TypedField, Fact][] = [
    ['name', { term: '姓名', detail: maskName(typed.name) }],
    ['idDocumentType', { term: '证件类型', detail: type }],
    ['idDocumentNumber', { term: '证件号码', detail: maskDocumentNumber(typed.idDocumentNumber) }],
  ]
  return all.filter(([field]) => !openFields.has(field)).map(([, fact]) => fact)
}

const problem = ({ errors }: PhotosView, field: string): string | undefined => errorOf(errors, field)

/** What the reviewer said of the typed data stands at the first field that it opened. */
function typedProblem(view: PhotosView, field: TypedField): string | undefined {
  const { typedFault, openFields } = view.shown
  const fault = typedFault && [...openFields][0] === field ? faultWords(typedFault) : undefined
  return problem(view, field) ?? fault
}

function nameBox(view: PhotosView): Content {
  const { openFields, typed } = view.shown
  if (!openFields.has('name')) return ''
  return nameField({ name: 'name', label: '姓名', value: typed.name, error: typedProblem(view, 'name') })
}

function typeBox(view: PhotosView): Content {
  const { openFields, typed } = view.shown
  if (!openFields.has('idDocumentType')) return ''
  return documentTypeField(idDocumentTypes, {
    value: typed.idDocumentType,
    error: typedProblem(view, 'idDocumentType'),
    update: `${view.base}/account/real-name/photos/save`,
    about: '：按证件类型列出要传的照片',
  })
}

function countryBox(view: PhotosView): Content {
  const { openFields, typed } = view.shown
  if (!openFields.has('issuingCountry')) return ''
  const error = typedProblem(view, 'issuingCountry')
  return issuingCountryField(typed.idDocumentType, { value: typed.issuingCountry, error })
}

function numberBox(view: PhotosView): Content {
  const { openFields, typed } = view.shown
  if (!openFields.has('idDocumentNumber')) return ''
  const error = typedProblem(view, 'idDocumentNumber')
  return idNumberField({ name: 'idDocumentNumber', label: '证件号码', value: typed.idDocumentNumber, error })
}

/** Once an office has seen it, it stays with that city. */
function cityBox(view: PhotosView): Content {
  const { standing, city } = view.shown
  if (standing.state === 'returned') return ''
  const options = view.cities.map(({ code, name }) => ({ value: code, text: name }))
  return selectField({ name: 'city', label: '所在城市', options, value: city, error: problem(view, 'city') })
}

function photosPart(view: PhotosView): Html {
  const items = view.shown.places.map((place, index) => placeItem(view, place, index + 1))
  return html`<h2 class="sec small">上传照片</h2><p>jpg 或 png，每张 1K 至 4M。选好后按“上传”，这一张就存上了。</p>${items}`
}

function placeItem(view: PhotosView, place: ShownPhotoPlace, number: number): Html {
  const { slot, label, photo, isOpen, fault } = place
  const at = `${view.base}/account/real-name/photos/${slot}`
  const actions = [
    { text: '旋转', formaction: `${at}/turn` },
    { text: '删除', formaction: `${at}/remove` },
  ]
  const current = photo && {
    src: `${view.base}/account/photos/${photo.id}/thumbnail`,
    alt: label,
    view: `${view.base}/account/photos/${photo.id}`,
    actions: isOpen ? actions : [],
  }
  const pick = {
    text: photo ? '重新上传照片' : '上传照片',
    send: { text: '上传', formaction: `${at}/save` },
  }
  return uploadItem({
    name: slot,
    title: `${number}. ${label}`,
    state: stateOf(place),
    hint: isOpen ? requirements(slot) : undefined,
    error: problem(view, slot) ?? (fault && faultWords(fault)),
    subject: subjectOf(view.shown.typed.idDocumentType, slot),
    withSamples: isOpen,
    ...(current ? { current } : {}),
    ...(isOpen ? { pick } : {}),
  })
}

function stateOf({ photo, fault, isOpen, required }: ShownPhotoPlace): Tag {
  if (fault) return { text: '请重拍', tone: 'err' }
  if (photo) return isOpen ? { text: '已上传', tone: 'ok' } : { text: '没有问题，不用重拍', tone: 'ok' }
  return required ? { text: '还没有上传', tone: 'off' } : { text: '没有可以不传', tone: 'off' }
}

function subjectOf(idDocumentType: string, slot: ShownPhotoPlace['slot']): Subject {
  if (slot === 'portrait') return 'portrait'
  if (slot === 'back') return 'id-back'
  return idDocumentType === 'passport' ? 'data-page' : 'id-front'
}

/** 合格身份证照片要求, as the guide has them. */
const ofDocument = [
  '确保证件与注册时的一致；',
  '清晰、证件正面像，身份证号码，清晰可见；',
  '证件形式：身份证、驾驶证、护照、港澳通行证；',
  '文件用jpg/png格式，文件大小不小于1K，最大不超过4M；',
  '身份证照片仅适用于认证审核不作为其他用途。',
]
const ofPortrait = [
  '身份证件，必须是近期照片；',
  '身份证正面清晰无遮挡；',
  '证件内容要求真实有效，不得进行任何修改；',
  '文件用jpg/png格式，文件大小不小于1K，最大不超过4M；',
  '身份证照片仅适用于认证审核不作为其他用途。',
]

function requirements(slot: ShownPhotoPlace['slot']): Html {
  const lines = slot === 'portrait' ? ofPortrait : ofDocument
  return html`<b>合格身份证照片要求</b>${lines.map((line, index) => html`<span class="item">${index + 1}. ${line}</span>`)}`
}

const help = ({
  base,
  hasBank,
}: PhotosView): Html => html`${helpBlock('怎样拍得清楚', rows({ items: ['白天靠窗，不开闪光灯', '证件取出卡套，放平', '手机与桌面平行，占满取景框', '拍完放大看一眼号码'].map((text) => ({ text })) }))}
${helpBlock('照片做什么用', html`<p>身份证照片仅适用于认证审核，不作为其他用途。</p>`)}
${hasBank ? helpBlock('不想等审核', rows({ items: [{ text: '改用银行用户认证', href: `${base}/account/real-name/bank` }] })) : ''}`
