import type { Ctx } from '@anju/core'
import type { AccountView } from './account-pages.ts'

/** 实名状态 and, once verified, who one is: masked. */
export async function realNameOf(_ctx: Ctx): Promise<Pick<AccountView, 'realName' | 'person'>> {
  return { realName: { text: '未认证', tone: 'off' }, person: [] }
}
