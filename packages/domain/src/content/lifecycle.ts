import { defineLife } from '../kit/index.ts'

/**
 * A revision of a piece of content, from the draft to what everybody reads. Who edits does not publish: a second person
 * looks first (国办发〔2018〕 政务公开 practice: 先审后发; 政府信息公开条例 art. 17: reviewed before it is published).
 * Example: `submitted` + `publish` by a publisher leads to `published`.
 */
export const contentLife = defineLife({
  name: 'content',
  title: '稿件',
  states: {
    draft: { citizenLabel: '草稿' },
    submitted: { citizenLabel: '待审核' },
    published: { citizenLabel: '已审核' },
    withdrawn: { citizenLabel: '已撤下', end: true },
    discarded: { citizenLabel: '已删除草稿', end: true },
  },
  events: {
    draft: '起草',
    edit: '保存',
    submit: '送审',
    recall: '收回修改',
    return: '退回修改',
    publish: '审核发布',
    withdraw: '撤下',
    discard: '删除草稿',
  },
  birth: { event: 'draft', to: 'draft', by: ['editor'] },
  steps: [
    { from: 'draft', event: 'edit', to: 'draft', by: ['editor'], guards: ['whole-structure'] },
    { from: 'draft', event: 'submit', to: 'submitted', by: ['editor'], guards: ['complete', 'no-personal-numbers'] },
    { from: 'draft', event: 'discard', to: 'discarded', by: ['editor'] },
    { from: 'submitted', event: 'recall', to: 'draft', by: ['editor'] },
    {
      from: 'submitted',
      event: 'return',
      to: 'draft',
      by: ['publisher'],
      guards: ['second-person'],
      reasonRequired: true,
    },
    {
      from: 'submitted',
      event: 'publish',
      to: 'published',
      by: ['publisher'],
      guards: ['second-person', 'complete', 'no-personal-numbers'],
    },
    { from: 'published', event: 'withdraw', to: 'withdrawn', by: ['publisher'], reasonRequired: true },
  ],
})

export type ContentState = keyof typeof contentLife.states
export type ContentEvent = keyof typeof contentLife.events
