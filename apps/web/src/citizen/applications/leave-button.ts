import { quietButton } from '@anju/ui/button'
import type { Content } from '@anju/ui/markup'
import type { Form } from '../../http/form.ts'
import type { Desk } from './desk.ts'

/** Keeps the page as it is, wrong or half filled, and goes back to the list of steps. */
export const leaveButton = (desk: Pick<Desk, 'supplement'>): Content =>
  quietButton({ text: desk.supplement ? '保存，回补正清单' : '保存，回任务清单', name: 'act', value: 'leave' })

export const isLeaving = (form: Form): boolean => form.text('act') === 'leave'
