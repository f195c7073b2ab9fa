import { describe, expect, it } from 'vitest'
import { phoneInText, phoneLink, phrases, unbroken } from './index.ts'

const lines = (words: string): string[] =>
  String(unbroken(words))
    .replaceAll(/<\/?span[^>]*>/g, '')
    .split('<wbr>')

describe('words that stand large', () => {
  it('may break between words; a single character stays with what is before it', () => {
    expect(lines('淄博市公共租赁住房保障办法')).toEqual(['淄博市', '公共', '租赁', '住房', '保障', '办法'])
    expect(lines('下次接着填。')).toEqual(['下次', '接着填。'])
  })

  it('are left alone where there is no Chinese, and escaped', () => {
    expect(String(unbroken('<b> 12345'))).toBe('<span class="words">&lt;b&gt; 12345</span>')
  })

  it('break between given phrases, a single phrase between its words', () => {
    expect(String(phrases(['公共租赁住房', '申请表']))).toBe(
      '<span class="ph">公共租赁住房</span><span class="ph">申请表</span>',
    )
    expect(String(phrases(['申请表格']))).toContain('class="words"')
  })
})

describe('a telephone number', () => {
  it('is dialled without its dashes, as high as a finger alone and as a line in a sentence', () => {
    expect(String(phoneLink('0533-0000000'))).toBe('<a class="act nowrap" href="tel:05330000000">0533-0000000</a>')
    expect(String(phoneInText('12345', '热线'))).toBe(
      '<a class="nowrap" href="tel:12345">12345<span class="vh">，热线</span></a>',
    )
  })
})
