import type { Verification, VerificationRow } from '@anju/contract/staff'
import type { Claim, Duplicate, OpenedVerification, Round, VerificationItem } from '@anju/core/identity'
import { verificationLife, type VerificationState, type VerificationWay, verificationWays } from '@anju/domain/identity'
import { citizenLabelOf, formatFullDate, idDocumentLabel, isIdDocumentType, type PlainDate } from '@anju/domain/kit'
import type { Verdict } from '@anju/domain/officers'

/** One line of the queue, as the contract tells it. */
export const tellVerificationRow = (item: VerificationItem): VerificationRow => ({
  id: item.id,
  number: item.number,
  name: item.name,
  idDocumentType: documentType(item.idDocumentType),
  idDocumentNumber: item.idDocumentNumber,
  submittedAt: item.submittedAt.toISOString(),
  attempt: item.attempt,
  alert: alertWords(item),
  state: stateOf(item.state),
  way: wayOf(item.way),
  dueOn: item.dueOn,
  days: item.days,
  claim: tellClaim(item.claim),
  version: item.version,
})

/** One verification with its photos, earlier rounds and same numbers, as the contract tells it. */
export function tellVerification(opened: OpenedVerification): Verification {
  const { id, number, version, masked, attempt, dueOn, days, nextId } = opened
  const [present] = opened.rounds
  return {
    id,
    number,
    version,
    masked,
    attempt,
    dueOn,
    days,
    nextId,
    state: stateOf(opened.state),
    way: wayOf(opened.way),
    typed: tellTyped(opened.typed),
    photos: opened.photos.map((photo) => ({
      kind: photo.slot,
      label: photo.label,
      fileId: photo.fileId,
      keptFromEarlier: photo.keptFromEarlier,
      ...upright(photo),
    })),
    submittedAt: opened.submittedAt.toISOString(),
    claim: tellClaim(opened.claim),
    earlier: opened.rounds.slice(1).map(tellRound),
    duplicates: opened.duplicates.map(tellDuplicate),
    decision:
      present?.decidedAt && present.result ? { ...tellRound(present), at: present.decidedAt.toISOString() } : null,
    acts: opened.acts.map(({ act, verdict }) => ({ act, allowed: verdict === 'allow', why: whyNot(verdict) })),
  }
}

const stateOf = (state: VerificationState) => ({ code: state, label: citizenLabelOf(verificationLife, state) })

const wayOf = (way: VerificationWay) => ({ code: way, label: verificationWays[way] })

const documentType = (type: string) => ({ code: type, label: isIdDocumentType(type) ? idDocumentLabel(type) : type })

const tellClaim = (claim: Claim | null) => claim && { ...claim, claimedAt: claim.claimedAt.toISOString() }

function alertWords({ alert, sameNumber }: VerificationItem): string | null {
  if (alert === 'active') return '同号在用 1 个账号'
  return alert === 'same' ? `同号提交过 ${sameNumber} 次` : null
}

function tellTyped(typed: OpenedVerification['typed']): Verification['typed'] {
  const { name, idDocumentNumber, city, phone, birthDate, sex } = typed
  return {
    name,
    idDocumentType: documentType(typed.idDocumentType),
    idDocumentNumber,
    checks: birthDate ? [{ label: '由号码推出', words: bornWords(birthDate, sex), ok: true }] : [],
    city,
    phone,
  }
}

const bornWords = (birthDate: PlainDate, sex: string | undefined): string =>
  [sex === 'female' ? '女' : sex === 'male' ? '男' : '', formatFullDate(birthDate)].filter(Boolean).join('，')

const upright = ({ rotation, width, height }: { rotation: number; width: number; height: number }) =>
  rotation % 180 === 0 ? { width, height } : { width: height, height: width }

const items = { typed: '填写信息', front: '正面', back: '背面', portrait: '近期照片' } as const

const tellRound = (round: Round) => ({
  attempt: round.attempt,
  submittedAt: round.submittedAt.toISOString(),
  decidedAt: round.decidedAt?.toISOString() ?? null,
  officerName: round.officerName,
  result: { code: round.result ?? 'submitted', label: stateOf(round.result ?? 'submitted').label },
  faults: round.faults.map(({ item, label, note }) => `${items[item]}：${label}${note ? `。${note}` : ''}`),
})

function tellDuplicate(duplicate: Duplicate): Verification['duplicates'][number] {
  if (duplicate.kind === 'same') {
    const { verificationId, number, state, submittedAt } = duplicate
    const words = `${number} 也提交过这个号码`
    return { kind: 'same', verificationId, number, state: stateOf(state), at: submittedAt.toISOString(), words }
  }
  const { verificationId, cityName, verifiedAt } = duplicate
  return {
    kind: 'active',
    verificationId,
    number: null,
    state: stateOf('verified'),
    at: verifiedAt.toISOString(),
    words: `这个号码在${cityName}已有一个在用的账号`,
  }
}

const words: Readonly<Record<Exclude<Verdict, 'allow'>, string>> = {
  'not-found': '不在您的范围内',
  forbidden: '现在不能办，或者您的角色不办这一项',
  'conflict-of-interest': '涉及您本人或您申报的家庭成员，请交给其他同事',
  'claim-required': '先领取，再办理',
  'claimed-by-other': '已由其他同事领取',
}

const whyNot = (verdict: Verdict): string | null => (verdict === 'allow' ? null : words[verdict])
