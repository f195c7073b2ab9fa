import type { ApplicationNotes, Pledge } from '../cities/index.ts'
import { type FieldError, type PersonName, type Reading, readPersonName } from '../kit/index.ts'
import { oneOf, type StepDocument } from './document.ts'
import { faultsOf, settle } from './read-fields.ts'

const fault = (path: string, code: string, message: string): FieldError => ({ path, code, message })

/**
 * 申请须知, read in the version in force (the guide, 二(四)3). No time is prescribed for reading.
 * Example: what was read in an older version has to be read again.
 */
export function readNotes(notes: ApplicationNotes, { answers }: StepDocument): Reading<{ version: string }> {
  const { version } = notes
  if (oneOf(answers.read) !== 'yes')
    return settle([fault('read', 'required', '请阅读申请须知，按“下一步”')], { version })
  const isCurrent = oneOf(answers.version) === version
  const outdated = fault('read', 'notes.outdated', '申请须知已更新，请重新阅读')
  return settle(isCurrent ? [] : [outdated], { version })
}

/** What stands under the pledge: `agreedAt` is the instant that the server put there, ISO 8601. */
export type Agreement = { version: string; name: PersonName; agreedAt: string }

/**
 * 承诺书 with the authorisation of inquiries: ticked, signed with the own name, in the version in force. Order 11 art. 8:
 * the applicant consents in writing to verification. `verified` is the name the real-name verification established.
 * Example: signed 李示范 by the verified 张样例 is refused at `name`.
 */
export function readPledge(pledge: Pledge, { answers }: StepDocument, verified?: PersonName): Reading<Agreement> {
  const faults: FieldError[] = []
  const name = readPersonName(oneOf(answers.name), 'name')
  const agreedAt = oneOf(answers.agreedAt)
  if (oneOf(answers.agree) !== 'yes' || Number.isNaN(Date.parse(agreedAt))) {
    faults.push(fault('agree', 'required', `请勾选“${pledge.agree}”，不同意就不能申请`))
  } else if (oneOf(answers.version) !== pledge.version) {
    faults.push(fault('agree', 'pledge.outdated', '承诺书已更新，请重新阅读并同意'))
  }
  faults.push(...faultsOf(name))
  if (name.ok && verified !== undefined && name.value !== verified) {
    faults.push(fault('name', 'pledge.other-name', '签名要与实名认证的姓名一致，请填写本人的姓名'))
  }
  const signed = name.ok ? name.value : ('' as PersonName) // a refused name never leaves settle()
  return settle(faults, { version: pledge.version, name: signed, agreedAt })
}
