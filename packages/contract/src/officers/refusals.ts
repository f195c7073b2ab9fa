import { registry } from '../kit/index.ts'

export const officersRefusals = registry({
  'officer.sign-in-wrong': { status: 422, words: () => '账号或密码不对' },
  'officer.sign-in-waits': {
    status: 429,
    words: (p) => `连续输错次数太多，请 ${Math.ceil(Number(p.retryAfterSeconds ?? 900) / 60)} 分钟后再试`,
  },
  'officer.sign-in-again': { status: 401, words: () => '登录已中断，请从账号和密码重新开始' },
  'officer.password-wrong': { status: 422, words: () => '密码不对' },
  'officer.login-taken': { status: 409, words: () => '这个账号名已经有人用了' },
  'officer.login-unknown': { status: 404, words: () => '没有这个账号' },
  'officer.password-due': { status: 401, words: () => '请先把初始密码改成自己的' },
  'session.locked': { status: 401, words: () => '已锁屏，请输入密码继续' },
})
