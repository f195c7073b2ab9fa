import { registry } from '../kit/index.ts'

/** What can be said about 实名认证, to the citizen and to the reviewer. */
export const identityRefusals = registry({
  'identity.not-open': { status: 409, words: () => '实名认证已经提交或已有结果，现在不能修改' },
  'identity.elsewhere': {
    status: 409,
    words: (p) => `您的实名认证正在${p.name ?? '别的城市'}办理，请切换到那里继续`,
  },
  'identity.locked': { status: 409, words: () => '这一项审核时没有问题，不用改，也不能改' },
  'identity.person-taken': {
    status: 409,
    words: (p) => `该证件号码已在${p.where ?? ''}用另一账号通过实名认证，不能再通过。请核实后选“不通过”并写明`,
  },
  'identity.bank-pending': { status: 409, words: () => '上一次核对还在等银行答复，有了结果才能再核对' },
  'identity.bank-tries': {
    status: 429,
    words: () => '今天已经核对了 3 次，明天可以再试，也可以改用证件照片认证',
  },
  'identity.bank-calls': { status: 429, words: () => '今天试的次数太多，请明天再试，或者改用证件照片认证' },
  'identity.bank-silent': {
    status: 503,
    words: () => '银行暂时没有答复，没有核对成。您填的内容都还在，请过几分钟再按“提交信息”，不占今天的次数',
  },
  'identity.bank-call-refused': { status: 401, words: () => '没有受理' },
})
