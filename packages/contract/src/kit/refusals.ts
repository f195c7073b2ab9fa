import { registry } from './refusal-entry.ts'
import { waitWords } from './waiting.ts'

/** Refusals that any door or use case may give. Feature folders hold their own. */
export const kitRefusals = registry({
  'form.invalid': { status: 422, words: (p) => `有 ${p.count ?? 1} 处需要修改` },
  'body.invalid': { status: 400, words: () => '提交的内容格式不对，请刷新页面后再试' },
  'body.too-large': { status: 413, words: () => '提交的内容太大，请减少后再试' },
  'body.type': { status: 415, words: () => '提交的内容类型不对' },
  'form.token': { status: 403, words: () => '页面已过期，您填的内容还在，请再按一次提交' },
  'form.other-account': {
    status: 403,
    words: () => '这一页不是用现在的账号打开的，页面上填的内容没有保存。请用原来的账号登录后再办',
  },
  'origin.foreign': { status: 403, words: () => '请求来自别的网站，没有办理' },
  'sign-in.required': { status: 401, words: () => '请先登录' },
  'not-found': { status: 404, words: () => '没有找到。可能已经删除，或者地址不对' },
  'method.not-allowed': {
    status: 405,
    words: () => '这个地址不能这样打开，什么也没有办理。请从页面上的链接或按钮进入',
  },
  'act.forbidden': { status: 403, words: () => '您没有办理这件事的权限' },
  'state.not-allowed': { status: 409, words: (p) => `现在不能这样办。现在可以：${p.allowed ?? '查看'}` },
  'state.conflict': {
    status: 409,
    words: (p) =>
      p.who ? `该件已由${p.who}于 ${p.at ?? ''} 处理，您的决定没有生效` : '内容已被更新，请看过最新内容再办',
  },
  'idempotency.mismatch': { status: 422, words: () => '同一个编号下提交了不同的内容，请刷新后再试' },
  'limit.reached': { status: 429, words: (p) => `操作太频繁，请 ${waitWords(p)}后再试` },
  'service.busy': { status: 503, words: () => '现在办理的人较多，请稍后再试。您填的内容没有丢' },
  'service.unavailable': { status: 503, words: () => '系统暂时连不上，请稍后再试。您填的内容没有丢' },
})
