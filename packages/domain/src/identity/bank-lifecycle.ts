import { defineLife } from '../kit/index.ts'

/**
 * One question to the bank whether name, document, card and phone are one customer's: 银行用户认证. It serves the
 * real-name verification of its account, which has a life of its own. Late answers are taken as long as the question
 * still matters. The guide, 二(三)2; 个人信息保护法 arts 23, 28.
 * Example: `asked` + `match` by the bank leads to `matched`.
 */
export const bankVerificationLife = defineLife({
  name: 'identity.bank',
  title: '银行用户认证',
  states: {
    asked: { citizenLabel: '正在核对' },
    pending: { citizenLabel: '等待银行答复' },
    matched: { citizenLabel: '信息一致', end: true },
    mismatched: { citizenLabel: '信息不一致', end: true },
    taken: { citizenLabel: '证件已在另一账号认证', end: true },
    unanswered: { citizenLabel: '银行没有答复' },
    dropped: { citizenLabel: '不再需要', end: true },
  },
  events: {
    ask: '发起核对',
    wait: '稍后答复',
    match: '信息一致',
    mismatch: '信息不一致',
    'find-taken': '发现证件已在另一账号认证',
    expire: '没有等到答复',
    drop: '不再需要',
  },
  birth: { event: 'ask', to: 'asked', by: ['citizen'] },
  steps: [
    { from: 'asked', event: 'wait', to: 'pending', by: ['bank'] },
    { from: 'asked', event: 'match', to: 'matched', by: ['bank'], notice: 'identity.verified' },
    { from: 'asked', event: 'mismatch', to: 'mismatched', by: ['bank'], notice: 'identity.bank-mismatched' },
    { from: 'asked', event: 'find-taken', to: 'taken', by: ['bank'], notice: 'identity.bank-taken' },
    { from: 'asked', event: 'expire', to: 'unanswered', by: ['system'], notice: 'identity.bank-unanswered' },
    { from: 'asked', event: 'drop', to: 'dropped', by: ['citizen', 'system'] },
    { from: 'pending', event: 'match', to: 'matched', by: ['bank'], notice: 'identity.verified' },
    { from: 'pending', event: 'mismatch', to: 'mismatched', by: ['bank'], notice: 'identity.bank-mismatched' },
    { from: 'pending', event: 'find-taken', to: 'taken', by: ['bank'], notice: 'identity.bank-taken' },
    { from: 'pending', event: 'expire', to: 'unanswered', by: ['system'], notice: 'identity.bank-unanswered' },
    { from: 'pending', event: 'drop', to: 'dropped', by: ['system'] },
    { from: 'unanswered', event: 'match', to: 'matched', by: ['bank'], notice: 'identity.verified' },
    { from: 'unanswered', event: 'mismatch', to: 'mismatched', by: ['bank'], notice: 'identity.bank-mismatched' },
    { from: 'unanswered', event: 'find-taken', to: 'taken', by: ['bank'], notice: 'identity.bank-taken' },
    { from: 'unanswered', event: 'drop', to: 'dropped', by: ['system'] },
  ],
})

export type BankState = keyof typeof bankVerificationLife.states
export type BankEvent = keyof typeof bankVerificationLife.events
