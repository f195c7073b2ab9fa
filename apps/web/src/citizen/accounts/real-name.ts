import type { Ctx } from '@anju/core'
import { showBank, type Standing, verificationOf } from '@anju/core/identity'
import { formatMonthDay } from '@anju/domain/kit'
import type { Tag } from '@anju/ui/tag'
import { digits } from '@anju/ui/text'
import type { AccountView } from './account-pages.ts'

/** 实名状态 and, once verified, who one is: masked. */
export async function realNameOf(ctx: Ctx): Promise<Pick<AccountView, 'realName' | 'person'>> {
  const standing = await verificationOf(ctx)
  if (standing.state !== 'verified') return { realName: await unverified(ctx, standing), person: [] }
  const number = digits(standing.idDocumentNumber)
  const person = [
    { term: '姓名', detail: standing.name },
    { term: standing.idDocumentLabel, detail: number },
  ]
  return { realName: stateOf(standing), person }
}

/** The bank is waited for where nothing else is under way. */
async function unverified(ctx: Ctx, standing: Standing): Promise<Tag> {
  const isOpen = standing.state === 'none' || standing.state === 'draft'
  const bank = isOpen && ctx.ports.bank ? await showBank(ctx) : undefined
  const isPending = bank?.ok && bank.value.latest?.state === 'pending'
  return isPending ? { text: '等待银行答复', tone: 'now' } : stateOf(standing)
}

function stateOf(standing: Standing): Tag {
  switch (standing.state) {
    case 'verified':
      return { text: '已认证', tone: 'ok' }
    case 'submitted':
      return { text: `审核中，${standing.dueOn ? `${formatMonthDay(standing.dueOn)}前` : '日期待定'}`, tone: 'now' }
    case 'returned':
      return { text: `有 ${standing.faults} 处要重做`, tone: 'err' }
    case 'draft':
      return { text: '填了一半', tone: 'warn' }
    case 'none':
      return { text: '未认证', tone: 'off' }
  }
}
