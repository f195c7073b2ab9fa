/**
 * Words of a message. `title` and `text` are read in the site under 个人中心, `sms` goes to the phone.
 * `{name}` is filled in when it is shown. No ID number, no reason and no link ever stands in one (国办 2018 政务公开要点:
 * 去标识化): who wants more signs in. A code's message ends with `@host #code`, so that a phone can offer to fill it in.
 */
export type MessageTemplate = { title?: string; text?: string; sms?: string }

const lookUp = '请登录{city}公共租赁住房服务查看。'
const fillIn = '\n@{host} #{code}'

export const messageTemplates = {
  'code.register': { sms: `验证码 {code}，用于注册账号，10分钟内有效。请勿告诉他人。${fillIn}` },
  'code.sign-in': { sms: `验证码 {code}，用于登录，10分钟内有效。请勿告诉他人。${fillIn}` },
  'code.officer-sign-in': { sms: `验证码 {code}，用于登录管理系统，10分钟内有效。请勿告诉他人。${fillIn}` },

  'accounts.sign-in-locked': {
    sms: '有人在一处网络连续输错您的登录密码，该处 {minutes} 分钟内不能登录您的账号，别处不受影响。若是您本人，请稍后再试。',
  },

  'identity.submitted': {
    title: '实名认证照片已提交',
    text: '证件照片认证需人工审核，审核时间1-3个工作日完成。预计 {due} 前告知结果。',
  },
  'identity.verified': {
    title: '实名认证通过',
    text: '您已通过实名认证，可以提交公租房申请。',
    sms: '您的实名认证已通过，可以登录{city}公共租赁住房服务提交申请。',
  },
  'identity.returned': {
    title: '实名认证未通过',
    text: '有 {count} 处需要重新提交，原因在“用户实名认证”里逐项写明，只改这几处就可以。',
    sms: `您的实名认证未通过，有 {count} 处需要重新提交，${lookUp}`,
  },

  'identity.bank-mismatched': {
    title: '银行用户认证没有通过',
    text: '填写的信息与银行留存的不一致。可以核对后再试，也可以用证件照片认证。',
    sms: `您的银行用户认证没有通过，信息与银行留存的不一致，可以再试或改用证件照片认证，${lookUp}`,
  },
  'identity.bank-taken': {
    title: '银行用户认证没有通过',
    text: '银行核对一致，但这个证件号码已在另一个账号通过实名认证。忘了账号，或者不是您本人办的，请打服务电话。',
    sms: `您的银行用户认证没有通过，这个证件号码已在另一个账号认证，${lookUp}`,
  },
  'identity.bank-unanswered': {
    title: '银行没有答复',
    text: '银行一直没有答复，这次核对已停止。可以再试，也可以用证件照片认证。',
    sms: `您的银行用户认证没有等到银行答复，可以再试或改用证件照片认证，${lookUp}`,
  },

  'applications.submitted': {
    title: '预申请已提交',
    text: '编号 {number}，受理机构 {agency}，预计 {due} 前告知是否受理。',
    sms: `您的公租房预申请已提交，编号 {number}，${lookUp}`,
  },
  'applications.withdrawn': {
    title: '预申请已撤回',
    text: '编号 {number} 已按您的要求撤回。需要时可以重新申请。',
  },
  'applications.supplement': {
    title: '申请需要补正',
    text: '编号 {number} 有 {count} 处需要补正，请在 {due} 前补齐。要补什么在“我的记录”里逐项写明。',
    sms: `您的公租房申请需要补正，编号 {number}，请在 {due} 前补齐，${lookUp}`,
  },
  'applications.supplemented': {
    title: '补正已提交',
    text: '编号 {number} 的补正内容已送到 {agency}。',
  },
  'applications.lapsed': {
    title: '补正期限已过',
    text: '编号 {number} 到期没有补齐，这次申请已结束。需要时可以重新申请。',
    sms: `您的公租房申请因到期没有补正已结束，编号 {number}，${lookUp}`,
  },
  'applications.not-accepted': {
    title: '申请不予受理',
    text: '编号 {number} 不予受理。原因和不同意时怎么办，在“我的记录”里写明。',
    sms: `您的公租房申请有了受理结果，编号 {number}，${lookUp}`,
  },
  'cases.accepted': {
    title: '申请已受理',
    text: '受理编号 {number}，经办单位 {agency}。进度在“我的记录”里查看，受理凭证可以打印。',
    sms: `您的公租房申请已受理，受理编号 {number}，${lookUp}`,
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>

export type MessageCode = keyof typeof messageTemplates
