import { registry } from '../kit/index.ts'

export const casesRefusals = registry({
  'claim.taken': { status: 409, words: (p) => `这件已由${p.who ?? '其他同事'}于 ${p.at ?? ''} 领取` },
  'claim.required': { status: 409, words: () => '请先领取这件，再看全部内容和办理' },
  'case.own-household': { status: 403, words: () => '这件涉及您本人或您申报的家庭成员，请交给其他同事办理' },
  'case.member-elsewhere': {
    status: 409,
    words: (p) => `家庭成员${p.names ?? ''}已在另一户已受理的申请中，不能受理登记，请先核实`,
  },
  'supplement.target-unknown': { status: 422, words: () => '要补正的项目里有本件没有的，请刷新后重新勾选' },
  'supplement.needs-supervisor': { status: 403, words: () => '本件已经告知过一次。再次补正须由负责人写明理由' },
  'reveal.fresh-sign-in': { status: 403, words: () => '这件不是您领取的。请再输入一次登录密码，然后显示' },
  'reveal.limit': { status: 403, words: () => '显示完整号码的次数已到上限，已报告。请联系负责人' },
})
