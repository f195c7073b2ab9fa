import { type StepFault, stepLabels } from '@anju/domain/applications'
import type { FieldError } from '@anju/domain/kit'
import type { Desk } from './desk.ts'

/** Where a fault of any step is put right: `information.employer` is on the page of its section, a row on its own. */
export function faultHref({ base, draft }: Pick<Desk, 'base' | 'draft'>, path: string): string | undefined {
  const [step = '', first = '', second] = path.split('.')
  const back = '?back=check'
  // What is ticked on the page itself, and what is no single answer.
  if (step === 'confirmed' || step === 'unchanged' || step === '') return undefined
  if (step === 'information') {
    const section = draft.context.rules.form.sections.find((one) => one.fields.some((field) => field.name === first))
    return `${base}/apply/information${section ? `/${section.name}` : ''}${back}#f-${first}`
  }
  if (/^\d+$/.test(first)) return `${base}/apply/${step}/${first}${back}${second ? `#f-${second}` : ''}`
  return `${base}/apply/${step}${back}${first ? `#f-${first}` : ''}`
}

/** A fault of a table says which row it is of: read far from its page, the question alone would not tell. */
export function placedFault({ step, path, code, message }: StepFault): FieldError {
  const row = /^(\d+)\./.exec(path)?.[1]
  const named = { path: `${step}.${path}`, code }
  if (row === undefined || message.includes(`第 ${row} 位成员`)) return { ...named, message }
  const where = step !== 'members' ? `${stepLabels[step]}第 ${row} 条` : row === '1' ? '申请人' : `第 ${row} 位成员`
  return { ...named, message: `${where}：${message}` }
}
