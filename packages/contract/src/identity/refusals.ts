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
})
