import { registry } from '../kit/index.ts'

/** What can be said about keeping content. */
export const contentRefusals = registry({
  'content.slug-taken': { status: 409, words: () => '这个地址已有一篇，请换一个' },
  'content.kind-fixed': { status: 422, words: () => '栏目定了就不能改，请在那个栏目里新建一篇' },
  'content.open-elsewhere': { status: 409, words: () => '这一篇已有一份没发布的修改，请接着改那一份' },
  'content.same-person': { status: 403, words: () => '您写过或送审过这一稿，请由另一位同事审核发布' },
  'content.schedule-past': { status: 422, words: () => '定时发布的时间已经过了，请改一个以后的时间' },
})
