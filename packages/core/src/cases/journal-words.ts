/** What a line of the journal says; an act without words of its own stands under its code. */
const words: Readonly<Record<string, string>> = {
  'identity.begin': '开始实名认证',
  'identity.save-details': '填写证件信息',
  'identity.move': '换到另一个城市办理',
  'identity.attach-photo': '上传照片',
  'identity.remove-photo': '删掉照片',
  'identity.submit': '提交实名认证',
  'identity.open': '打开',
  'identity.claim': '领取',
  'identity.release': '释放',
  'identity.approve': '通过',
  'identity.return': '不通过',
  'identity.ask-bank': '发起银行用户认证',
  'identity.bank-matched': '银行答复：信息一致，认证通过',
  'identity.bank-mismatched': '银行答复：信息不一致',
  'identity.bank-taken': '银行答复一致，但同一证件已在别的账号认证',
  'identity.bank-pending': '银行稍后答复',
  'identity.bank-unanswered': '没有等到银行答复',
  'identity.bank-silent': '银行没有答复',
  'identity.find-person-taken': '发现同一证件已在别的账号认证',
  'applications.submit': '提交预申请',
  'applications.answer-supplement': '交回补正',
  'applications.withdraw': '撤回',
  'applications.expire': '逾期未补正',
  'cases.view': '打开',
  'cases.claim': '领取',
  'cases.release': '释放',
  'cases.reveal': '显示',
  'cases.register-acceptance': '受理登记',
  'cases.request-supplement': '补正',
  'cases.refuse-acceptance': '不予受理',
  'cases.find-member-elsewhere': '发现家庭成员在另一户已受理的申请中',
}

const fields: Readonly<Record<string, string>> = {
  name: '姓名',
  'id-document-number': '证件号码',
  phone: '手机号码',
}

export function journalWords(action: string, shown: readonly string[], isMasked: boolean): string {
  const said = words[action] ?? action
  if (action === 'cases.reveal') return `${said}${shown.map((one) => fields[one] ?? one).join('、')}`
  return isMasked ? `${said}（未领取，只看遮住的）` : said
}
