import { bankDocumentTypes, bankTries, type ShownBank, type TypedQuestion } from '@anju/core/identity'
import type { FieldError } from '@anju/domain/kit'
import { actionBar, mainButton } from '@anju/ui/button'
import { errorOf, errorSummary } from '@anju/ui/error-summary'
import { bankCardField, checkField, idNumberField, nameField, phoneField } from '@anju/ui/field'
import { postForm } from '@anju/ui/form'
import { helpBlock, lede, sideLayout } from '@anju/ui/layout'
import type { Content, Html } from '@anju/ui/markup'
import { note } from '@anju/ui/note'
import { rows } from '@anju/ui/rows'
import { html } from 'hono/html'
import { documentTypeField, issuingCountryField } from './identity-fields.ts'

export type BankView = {
  base: string
  token: string
  shown: Pick<ShownBank, 'triesLeft' | 'latest'>
  /** As typed in this very post, the card's number too; else what is known without it. */
  typed: TypedQuestion
  errors: readonly FieldError[]
}

/** 银行用户认证: what the bank is asked, and the consent to ask it. */
export function bankPage(view: BankView): Html {
  const { base, token } = view
  return sideLayout({
    main: html`${summary(view)}<h1>银行用户认证</h1>${lede('银行核对是不是您本人，当场有结果。不扣款，不查余额。')}
${earlier(view)}
${postForm({
  action: `${base}/account/real-name/bank`,
  token,
  guard: true,
  body: [...fields(view), consentBox(view), actionBar(mainButton({ text: '提交信息' }))],
})}`,
    aside: help(view),
  })
}

/** Where nothing on the page is wrong, it does not say that something has to be changed. */
function summary({ errors }: BankView): Html {
  const isAboutFields = errors.some((error) => error.path !== '')
  return errorSummary({ errors, ...(isAboutFields ? {} : { title: '这次没有核对成' }) })
}

function earlier({ shown, errors }: BankView): Content {
  if (errors.length > 0) return ''
  const { latest, triesLeft } = shown
  if (latest?.state === 'asked' || latest?.state === 'unanswered') {
    return note({ body: '上次银行没有答复。填过的都还在，只需再填一次银行卡号。' })
  }
  return triesLeft < bankTries.most ? html`<p>今天还可以核对 ${triesLeft}&nbsp;次。</p>` : ''
}

function fields({ base, typed, errors, shown }: BankView): Content[] {
  const error = (path: string) => errorOf(errors, path)
  const isToBeTypedAgain = shown.latest !== undefined && typed.cardNumber === ''
  const earlierCard = isToBeTypedAgain ? `，上次填的卡尾号是 ${shown.latest?.cardLastFour}` : ''
  return [
    nameField({ name: 'name', label: '姓名', value: typed.name, error: error('name') }),
    documentTypeField(bankDocumentTypes, {
      value: typed.idDocumentType,
      error: error('idDocumentType'),
      update: `${base}/account/real-name/bank/update`,
      about: '：按证件类型列出要填的内容',
    }),
    issuingCountryField(typed.idDocumentType, { value: typed.issuingCountry, error: error('issuingCountry') }),
    idNumberField({
      name: 'idDocumentNumber',
      label: '证件号码',
      value: typed.idDocumentNumber,
      error: error('idDocumentNumber'),
    }),
    bankCardField({
      name: 'cardNumber',
      label: '银行卡号',
      hint: `储蓄卡或信用卡都可以${earlierCard}`,
      value: typed.cardNumber,
      error: error('cardNumber'),
    }),
    phoneField({
      name: 'phone',
      label: '银行预留手机号',
      hint: '办卡时留给银行的手机号，可能与注册手机号不同',
      value: typed.phone,
      error: error('phone'),
    }),
  ]
}

/** What is sent, to whom and what for stands before the box; the box alone is the consent (个人信息保护法 arts 23, 29). */
const consentBox = ({ typed, errors }: BankView): Html => html`<h2 class="sec small">发给银行的内容</h2>
<p>姓名、证件类型、证件号码、银行卡号、银行预留手机号，只用来核对是不是您本人。银行只回答“一致”或“不一致”。</p>
<p>银行卡号用过就不留，只记后四位，方便您认出是哪张卡。其他的加密保存，工作人员看不到您的卡。</p>
${checkField({
  name: 'consent',
  label: '我同意把这些内容发给银行核对',
  checked: typed.consent,
  error: errorOf(errors, 'consent'),
})}`

const help = ({ base }: BankView): Html => html`${helpBlock(
  '要准备什么',
  rows({
    items: ['本人名下的银行卡', '办卡时用的证件', '留给银行的手机号，不用收验证码'].map((text) => ({ text })),
  }),
)}
${helpBlock('没有银行卡', rows({ items: [{ text: '改用证件照片认证', href: `${base}/account/real-name/photos` }] }))}`
