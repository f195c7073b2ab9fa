import { html } from 'hono/html'
import { type Html } from '../markup/index.ts'
import { type Fault, type Subject, drawing } from './drawings.ts'

export { type Fault, type Subject, drawing, emptyFrame, isPortrait } from './drawings.ts'

const faultWords: Record<Fault, string> = {
  dark: '太暗',
  blurred: '模糊',
  cut: '缺了一角',
  glare: '反光',
  covered: '遮住脸',
}

type SampleSet = { good: string; faults: readonly Fault[]; words?: Partial<Record<Fault, string>> }

const portraitSet: SampleSet = { good: '脸完整清楚', faults: ['covered', 'dark', 'cut'], words: { cut: '没拍全' } }

const sets: Record<Subject, SampleSet> = {
  'id-front': { good: '四角齐全', faults: ['dark', 'blurred', 'cut'] },
  'id-back': { good: '四角齐全', faults: ['glare', 'dark', 'cut'] },
  'data-page': { good: '四角齐全', faults: ['glare', 'blurred', 'cut'] },
  document: { good: '字和印章清楚', faults: ['dark', 'blurred', 'cut'] },
  portrait: portraitSet,
  'portrait-with-id': { ...portraitSet, good: '脸和证件都清楚' },
}

/** One good example and three bad ones, each with its reason in words. */
export function samples(subject: Subject): Html {
  const set = sets[subject]
  const bad = set.faults.map(
    (fault) =>
      html`<figure class="not">${drawing(subject, fault)}<figcaption><b>不行</b>${set.words?.[fault] ?? faultWords[fault]}</figcaption></figure>`,
  )
  return html`<div class="samples"><figure class="yes">${drawing(subject)}<figcaption><b>可以</b>${set.good}</figcaption></figure>${bad}</div>`
}
