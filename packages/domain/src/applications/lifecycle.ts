import { defineLife } from '../kit/index.ts'

/**
 * 预申请: the citizen's own, from the draft to 受理登记, where the staff's case is born. Order 11 art. 8: complete papers
 * must be accepted with a written receipt, what is missing is told once, in writing and in full.
 * Example: `submitted` + `register-acceptance` by an acceptor leads to `accepted`.
 */
export const applicationLife = defineLife({
  name: 'applications',
  title: '预申请',
  states: {
    draft: { citizenLabel: '草稿' },
    submitted: { citizenLabel: '已提交，待受理', deadline: 'acceptanceCheck' },
    'supplement-requested': { citizenLabel: '需补正', deadline: 'supplement' },
    accepted: { citizenLabel: '已受理', end: true },
    'not-accepted': { citizenLabel: '不予受理', end: true },
    withdrawn: { citizenLabel: '已撤回', end: true },
    expired: { citizenLabel: '逾期未补正', end: true },
  },
  events: {
    begin: '新建申请',
    submit: '提交',
    withdraw: '撤回',
    'request-supplement': '补正',
    supplement: '提交补正',
    expire: '逾期未补正',
    'register-acceptance': '受理登记',
    'refuse-acceptance': '不予受理',
  },
  birth: { event: 'begin', to: 'draft', by: ['applicant'] },
  steps: [
    {
      from: 'draft',
      event: 'submit',
      to: 'submitted',
      by: ['applicant'],
      guards: ['verified', 'complete', 'no-other-active'],
      notice: 'applications.submitted',
    },
    { from: 'submitted', event: 'withdraw', to: 'withdrawn', by: ['applicant'], notice: 'applications.withdrawn' },
    {
      from: 'submitted',
      event: 'register-acceptance',
      to: 'accepted',
      by: ['acceptor'],
      guards: ['claimed', 'no-member-in-another-case'],
      notice: 'cases.accepted',
    },
    {
      from: 'submitted',
      event: 'request-supplement',
      to: 'supplement-requested',
      by: ['acceptor', 'supervisor'],
      guards: ['claimed', 'items-named', 'first-round-or-supervisor'],
      reasonRequired: true,
      notice: 'applications.supplement',
    },
    {
      from: 'submitted',
      event: 'refuse-acceptance',
      to: 'not-accepted',
      by: ['acceptor'],
      guards: ['claimed'],
      reasonRequired: true,
      notice: 'applications.not-accepted',
    },
    {
      from: 'supplement-requested',
      event: 'supplement',
      to: 'submitted',
      by: ['applicant'],
      guards: ['only-named-items', 'complete'],
      notice: 'applications.supplemented',
    },
    {
      from: 'supplement-requested',
      event: 'withdraw',
      to: 'withdrawn',
      by: ['applicant'],
      notice: 'applications.withdrawn',
    },
    {
      from: 'supplement-requested',
      event: 'expire',
      to: 'expired',
      by: ['system'],
      guards: ['past-due'],
      notice: 'applications.lapsed',
    },
  ],
})

export type ApplicationState = keyof typeof applicationLife.states
export type ApplicationEvent = keyof typeof applicationLife.events
