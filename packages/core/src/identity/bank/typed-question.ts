import { bankConsentVersion } from '@anju/contract/identity'
import {
  type BankCard,
  idDocumentTypes,
  invalid,
  lastFourOf,
  nationalNumber,
  ok,
  type Phone,
  type PlainDate,
  readAll,
  readBankCard,
  type Reading,
  readPhone,
} from '@anju/domain/kit'
import type { Ctx } from '../../context.ts'
import type { BankQuestion, SealedPlace } from '../../ports.ts'
import { type ReadDetails, readDetails, type TypedDetails } from '../typed-details.ts'
import type { Question } from './store.ts'

/** What the form sends, as it was typed. The card's number goes no further than to the bank. */
export type TypedQuestion = TypedDetails & {
  cardNumber: string
  /** 银行预留手机号. */
  phone: string
  /** Agreed, beside this very button, that it is sent to the bank. */
  consent: boolean
}

export type ReadQuestion = ReadDetails & { card: BankCard; phone: Phone }

/** Banks open no account on a driving licence. */
export const bankDocumentTypes = idDocumentTypes.filter((type) => type !== 'drivingLicence')

const consentMissing = () => invalid('consent', 'consent.missing', '请勾选同意，才能发给银行核对')
const notAtBank = () => invalid('idDocumentType', 'id.bank', '银行不用驾驶证核对身份，请选择办卡时用的证件')

/** By the rules of the domain; every fault at once, each at its field, in the order of the form. */
export function readQuestion(typed: TypedQuestion, today: PlainDate): Reading<ReadQuestion> {
  const read = readAll({
    type: typed.idDocumentType === 'drivingLicence' ? notAtBank() : ok(undefined),
    details: readDetails(typed, today),
    card: readBankCard(typed.cardNumber, 'cardNumber'),
    phone: readPhone(typed.phone, 'phone'),
    consent: typed.consent ? ok(bankConsentVersion) : consentMissing(),
  })
  return read.ok ? ok({ ...read.value.details, card: read.value.card, phone: read.value.phone }) : read
}

/** Tells whether two questions are the same, to whoever holds the key; nothing can be read from it. */
export function macOf({ ports }: Pick<Ctx, 'ports'>, { name, document, card, phone }: ReadQuestion): Buffer {
  const { type, issuingCountry, number } = document
  return ports.keys.mac('bank-question', JSON.stringify([name, type, issuingCountry, number, card, phone]))
}

type Column = 'name_ct' | 'id_number_ct' | 'phone_ct' | 'card_last_four_ct'

const place = (column: Column, id: string): SealedPlace => ({ table: 'bank_verification', column, id })

export function sealQuestion({ ports: { keys } }: Pick<Ctx, 'ports'>, city: string, id: string, read: ReadQuestion) {
  return {
    name: keys.seal(city, place('name_ct', id), read.name),
    idNumber: keys.seal(city, place('id_number_ct', id), read.document.number),
    phone: keys.seal(city, place('phone_ct', id), read.phone),
    cardLastFour: keys.seal(city, place('card_last_four_ct', id), lastFourOf(read.card)),
  }
}

export type OpenedQuestion = TypedDetails & { phone: Phone; cardLastFour: string }

export function openQuestion({ ports: { keys } }: Pick<Ctx, 'ports'>, row: Question): OpenedQuestion {
  return {
    name: keys.openText(place('name_ct', row.id), row.name_ct),
    idDocumentType: row.id_document_type,
    issuingCountry: row.issuing_country,
    idDocumentNumber: keys.openText(place('id_number_ct', row.id), row.id_number_ct),
    phone: keys.openText(place('phone_ct', row.id), row.phone_ct) as Phone, // sealed after it was read as one
    cardLastFour: keys.openText(place('card_last_four_ct', row.id), row.card_last_four_ct),
  }
}

/** As the bank is asked (interface, providers). */
export const toBank = (id: string, opened: OpenedQuestion, card: BankCard): BankQuestion => ({
  id,
  name: opened.name,
  idType: opened.idDocumentType,
  idNumber: opened.idDocumentNumber,
  cardNumber: card,
  phone: nationalNumber(opened.phone),
})
