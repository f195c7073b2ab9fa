import {
  asksIssuingCountry,
  idDocumentAliases,
  idDocumentLabel,
  type IdDocumentType,
  isIdDocumentType,
  issuingCountries,
} from '@anju/domain/kit'
import { quietButton } from '@anju/ui/button'
import { selectField } from '@anju/ui/field'
import type { Content, Html } from '@anju/ui/markup'

type Choosing = { value: string; error: string | undefined }

/** 证件类型, with the button that shows what else this type asks for. */
export function documentTypeField(
  types: readonly IdDocumentType[],
  { value, error, update, about }: Choosing & { update: string; about: string },
): Html {
  return selectField({
    name: 'idDocumentType',
    label: '证件类型',
    placeholder: '请选择',
    options: types.map((type) => ({ value: type, text: typeWords(type) })),
    value,
    error,
    beside: quietButton({ text: '更新', about, formaction: update }),
  })
}

/** The guide says 港澳通行证; what people call a document stands beside its full name. */
function typeWords(type: IdDocumentType): string {
  const [alias] = type === 'residentIdCard' || type === 'passport' ? [] : idDocumentAliases(type)
  return alias ? `${idDocumentLabel(type)}（${alias}）` : idDocumentLabel(type)
}

/** Only passports are asked who issued them. */
export function issuingCountryField(type: string, { value, error }: Choosing): Content {
  if (!isIdDocumentType(type) || !asksIssuingCountry(type)) return ''
  return selectField({
    name: 'issuingCountry',
    label: '签发国家或地区',
    options: issuingCountries().map(({ code, name }) => ({ value: code, text: name })),
    value: value || 'CN',
    error,
  })
}
