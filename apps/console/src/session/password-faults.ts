export type NewPasswordFaults = { current?: string; next?: string; again?: string }

/** What is seen without asking; whether the new one is good enough is the server's to say. */
export function faultsOf({
  current,
  next,
  again,
}: {
  current: string
  next: string
  again: string
}): NewPasswordFaults {
  return {
    ...(current ? {} : { current: '请填写初始密码' }),
    ...(next ? {} : { next: '请填写新密码' }),
    ...(next && again !== next ? { again: again ? '两次输入的新密码不一样' : '请再输一次新密码' } : {}),
  }
}
