import type { PreApplication } from '@anju/contract/staff'
import { type ApplicationAct, applicationLife } from '@anju/domain/applications'
import { citizenLabelOf } from '@anju/domain/kit'
import type { Verdict } from '@anju/domain/officers'
import { type InCharge, mayNow } from './charge.ts'

type Act = PreApplication['acts'][number]

const words: Readonly<Record<Exclude<Verdict, 'allow'>, string>> = {
  'not-found': '不在您的范围内',
  forbidden: '您的角色不办这一项',
  'conflict-of-interest': '涉及您本人或您申报的家庭成员，请交给其他同事',
  'claim-required': '先领取，再办理',
  'claimed-by-other': '已由其他同事领取',
}

const decisions: readonly [Act['act'], ApplicationAct][] = [
  ['accept', 'register-acceptance'],
  ['supplement', 'request-supplement'],
  ['non-acceptance', 'refuse-acceptance'],
]

/** Every button of the page, each with what stands in its way: the same rules that the acts themselves ask. */
export function actsOn(charge: InCharge, needsSupervisor: boolean): Act[] {
  const { row, officer } = charge
  const state = `现在是“${citizenLabelOf(applicationLife, row.state)}”`
  const isOpen = row.state === 'submitted'
  const judge = (act: Act['act'], duty: ApplicationAct, obstacle: string | null): Act => {
    const verdict = mayNow(duty, charge)
    const why = obstacle ?? (verdict === 'allow' ? null : words[verdict])
    return { act, allowed: why === null, why }
  }
  const isHeld = row.claimed_by === officer.id
  return [
    judge('claim', 'claim', isOpen ? (isHeld ? '您已领取' : null) : state),
    judge('release', 'release', isOpen ? null : state),
    ...decisions.map(([act, duty]) => {
      const own = act === 'supplement' && needsSupervisor ? 'request-further-supplement' : duty
      return judge(act, own, isOpen ? null : state)
    }),
    judge('reveal', 'reveal', null),
  ]
}
