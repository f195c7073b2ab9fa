import { longWait, registry } from '../kit/index.ts'

/** Registering, one-time codes and sign-in. Nothing here tells a stranger whether a phone is registered. */
export const accountsRefusals = registry({
  'otp.too-soon': { status: 429, words: (p) => `验证码刚刚发过，请 ${p.retryAfterSeconds ?? 60} 秒后再试` },
  'otp.limit': { status: 429, words: (p) => `这个号码获取验证码的次数已满，请 ${longWait(p)}后再试` },
  'otp.unavailable': { status: 503, words: () => '现在发不出短信，请稍后再试。已有账号的可以用密码登录' },
  'otp.none': { status: 422, words: () => '请先获取短信验证码，再填写收到的 6 位数字' },
  'otp.wrong': { status: 422, words: (p) => `短信验证码不对，请核对最新一条短信，还可以试 ${p.left ?? 0} 次` },
  'otp.locked': { status: 422, words: () => '这个验证码已错 5 次，不能再用，请重新获取验证码' },
  'otp.expired': { status: 422, words: () => '这个验证码已失效，请重新获取验证码' },
  'otp.day-limit': { status: 429, words: () => '今天验证码错得太多，请明天再试' },
  'phone.registered': { status: 409, words: () => '该号码已注册，请直接登录' },
  'phone.unproven': { status: 409, words: () => '手机号码的验证已过期，请重新获取短信验证码' },
  'sign-in.failed': { status: 422, words: () => '手机号或密码错误' },
  'sign-in.too-often': { status: 429, words: (p) => `登录太频繁，请 ${p.retryAfterSeconds ?? 60} 秒后再试` },
  'sign-in.locked': {
    status: 429,
    words: (p) => `密码连续输错 10 次，请 ${longWait(p)}后再试。换一处网络不受影响`,
  },
})
