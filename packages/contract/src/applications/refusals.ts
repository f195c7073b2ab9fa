import { registry } from '../kit/index.ts'

/** 业务申请, what follows after submitting, and 保障进度查询. */
export const applicationsRefusals = registry({
  'application.real-name-needed': {
    status: 403,
    words: () => '实名认证用户才能提交申请。您填的内容都在，认证通过后就可以提交',
  },
  'application.incomplete': { status: 422, words: (p) => `还有 ${p.count ?? 1} 处没有填好，补齐后再提交` },
  'application.active': {
    status: 409,
    words: (p) => `您已有一件正在办理的申请${p.number ? `，编号 ${p.number}` : ''}`,
  },
  'application.person-active': { status: 409, words: () => '该人员已在其他申请中，请到受理窗口核实' },
  'application.changed': {
    status: 409,
    words: () => '刚才在别的页面或设备上改过内容。请看过下面最新的内容，再按“提交”',
  },
  'application.no-agency': {
    status: 409,
    words: () => '这个地方暂时没有受理机构，请改选街道/乡镇，或拨打页底的咨询电话',
  },
  'draft.closed': {
    status: 409,
    words: () => '这份申请已经提交，不能再改。要改，请等受理机构通知补正，或者撤回后重新申请',
  },
  'draft.conflict': { status: 409, words: () => '这一页刚才在别的窗口或设备上改过。请选择保留哪一份' },
  'draft.too-many-rows': { status: 422, words: (p) => `最多 ${p.most ?? 20} 条，不能再加` },
  'material.unknown': { status: 422, words: () => '没有这一项资料，请刷新页面后重新选择' },
  'material.too-many': { status: 422, words: (p) => `这一项最多 ${p.most ?? 10} 张，请先删去不要的再上传` },
  'material.none-chosen': { status: 422, words: () => '请先选择要上传的照片' },
  'supplement.not-named': { status: 403, words: () => '只能补正告知书上列出的内容，其他内容没有改动' },
  'supplement.unchanged': { status: 422, words: (p) => `还有 ${p.count ?? 1} 项没有改动` },
  'supplement.over': {
    status: 409,
    words: (p) => `补正期限 ${p.due ?? ''} 已过，不能再提交。请重新申请，或联系受理机构`,
  },
})
