import type { PreApplication } from '@anju/contract/staff'
import {
  lockedMemberFields,
  memberFields,
  memberField,
  monthlyIncomeField,
  type ParsedAnswers,
  type ParsedMember,
} from '@anju/domain/applications'
import { applicantKinship, type FormSpec, labelOf } from '@anju/domain/cities'
import { ageOn, idDocumentLabel, type PlainDate } from '@anju/domain/kit'
import { describeFields } from './describe-field.ts'
import type { Veil } from './veil.ts'

export type ToldMembers = {
  form: FormSpec
  veil: Veil
  today: PlainDate
  information: ParsedAnswers
  earlier?: readonly ParsedMember[] | undefined
  /** Whether the member at this place stands in another application under way. */
  isElsewhere: (index: number) => boolean
}

type Member = PreApplication['members'][number]
const adult = 18

/** 家庭成员信息, the applicant first, with what the office looks at beside each. */
export function describeMembers(members: readonly ParsedMember[], told: ToldMembers): Member[] {
  const names = members.map((member) => member.name)
  const specs = memberFields(told.form)
  const relationshipSpec = specs.find((spec) => spec.name === memberField.relationship)
  const others = specs.filter((spec) => !lockedMemberFields.includes(spec.name))
  return members.map((member, index) => {
    const { answers, relationship, document } = member
    const age = document.birthDate === undefined ? null : ageOn(document.birthDate, told.today)
    const isApplicant = relationship === applicantKinship.code
    const income = isApplicant ? told.information[monthlyIncomeField] : answers[monthlyIncomeField]
    const earlier = told.earlier?.[index]?.answers
    return {
      position: index + 1,
      isApplicant,
      relation: {
        code: relationship,
        label: relationshipSpec ? labelOf(relationshipSpec, relationship) : relationship,
      },
      name: told.veil.name(member.name),
      idDocumentType: { code: document.type, label: idDocumentLabel(document.type) },
      idDocumentNumber: told.veil.number(document.number),
      age,
      isMinor: age !== null && age < adult,
      monthlyIncomeFen: typeof income === 'number' ? told.veil.amount(income) : null,
      fields: describeFields(others, answers, { veil: told.veil, members: names, earlier }),
      flags: told.isElsewhere(index)
        ? [{ code: 'member-elsewhere', words: '在另一户申请中', level: 'err' as const }]
        : [],
    }
  })
}
