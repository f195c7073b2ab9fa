import { defineLife } from '../kit/index.ts'

/**
 * 实名认证, from the first typed letter to the decision and what may follow it: by photos of the document, or at once where
 * the bank knows the person, also while the photos are under review. A returned one goes on under the same number, and
 * only the faulty items open again. The guide, 二(三)2; 个人信息保护法 art. 28.
 * Example: `submitted` + `approve` by a verifier leads to `verified`.
 */
export const verificationLife = defineLife({
  name: 'identity',
  title: '实名认证',
  states: {
    draft: { citizenLabel: '未提交' },
    submitted: { citizenLabel: '照片提交成功，审核中', deadline: 'realNameReview' },
    returned: { citizenLabel: '认证未通过，可重新提交' },
    verified: { citizenLabel: '已实名认证' },
    superseded: { citizenLabel: '已由新的认证取代', end: true },
    revoked: { citizenLabel: '认证已失效', end: true },
  },
  events: {
    begin: '开始认证',
    submit: '提交信息',
    approve: '通过',
    return: '不通过',
    match: '银行信息一致',
    supersede: '由新的认证取代',
    revoke: '撤销认证',
  },
  birth: { event: 'begin', to: 'draft', by: ['citizen'] },
  steps: [
    {
      from: 'draft',
      event: 'submit',
      to: 'submitted',
      by: ['citizen'],
      guards: ['document-read', 'photos-complete'],
      notice: 'identity.submitted',
    },
    {
      from: 'submitted',
      event: 'approve',
      to: 'verified',
      by: ['verifier'],
      guards: ['claimed', 'person-not-verified-elsewhere'],
      notice: 'identity.verified',
    },
    {
      from: 'submitted',
      event: 'return',
      to: 'returned',
      by: ['verifier'],
      guards: ['claimed', 'faults-named'],
      reasonRequired: true,
      notice: 'identity.returned',
    },
    {
      from: 'returned',
      event: 'submit',
      to: 'submitted',
      by: ['citizen'],
      guards: ['document-read', 'photos-complete', 'faults-redone'],
      notice: 'identity.submitted',
    },
    {
      from: 'draft',
      event: 'match',
      to: 'verified',
      by: ['bank'],
      guards: ['person-not-verified-elsewhere'],
      notice: 'identity.verified',
    },
    {
      from: 'submitted',
      event: 'match',
      to: 'verified',
      by: ['bank'],
      guards: ['person-not-verified-elsewhere'],
      notice: 'identity.verified',
    },
    {
      from: 'returned',
      event: 'match',
      to: 'verified',
      by: ['bank'],
      guards: ['person-not-verified-elsewhere'],
      notice: 'identity.verified',
    },
    { from: 'verified', event: 'supersede', to: 'superseded', by: ['system'] },
    { from: 'verified', event: 'revoke', to: 'revoked', by: ['supervisor'], reasonRequired: true },
  ],
})

/** 认证方式: how a person was, or is to be, verified. */
export const verificationWays = { photos: '证件照片认证', bank: '银行用户认证' } as const
export type VerificationWay = keyof typeof verificationWays

export type VerificationState = keyof typeof verificationLife.states
export type VerificationEvent = keyof typeof verificationLife.events
