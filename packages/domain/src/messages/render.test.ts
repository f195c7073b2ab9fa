import { expect, expectTypeOf, test } from 'vitest'
import {
  fill,
  goesToPhone,
  inAppWords,
  type InAppCode,
  isMessageCode,
  type MessageParams,
  type MessageTemplate,
  messageTemplates,
  type SmsCode,
  smsWords,
} from './index.ts'

const all: [string, MessageTemplate][] = Object.entries(messageTemplates)
const anything = new Proxy({}, { get: () => 'x' })

test.each(all)('%s goes somewhere, and its title and text come together', (_, template) => {
  expect(template.sms ?? template.text).toBeTruthy()
  expect(template.title === undefined).toBe(template.text === undefined)
})

test.each(all)('%s carries no link, no ID number, no reason and no exclamation', (_, template) => {
  const words = Object.values(template).join('\n')
  expect(words).not.toMatch(/https?:|www\.|\.cn|\.com/)
  expect(words).not.toMatch(/\{(idNumber|name|reason|phone|address)\}/)
  expect(words).not.toMatch(/[!！]|温馨提示|请知悉/)
})

test.each(all.filter(([, t]) => t.sms))('%s fits into two short messages', (_, template) => {
  expect(fill(template.sms ?? '', anything).length).toBeLessThan(134)
})

test.each(all.filter(([code]) => code.startsWith('code.')))('%s ends so that a phone can fill the code in', (code) => {
  const words = smsWords(code, { code: '123456', host: 'gzf.example.org' })
  expect(words.split('\n').at(-1)).toBe('@gzf.example.org #123456')
  expect(words).toContain('10分钟内有效')
})

test('blanks are filled once, and what fills them is not read again', () => {
  expect(fill('编号 {number}，{number}', { number: '{due}' })).toBe('编号 {due}，{due}')
  expect(fill('没有空', {})).toBe('没有空')
})

test('a blank without a value throws instead of sending half a sentence', () => {
  expect(() => fill('编号 {number}', {})).toThrow('{number}')
  expect(() => inAppWords('applications.submitted', { number: '1' })).toThrow()
})

test('words of the site and of the phone are asked for apart', () => {
  expect(inAppWords('identity.returned', { count: '2' })).toEqual({
    title: '实名认证未通过',
    text: '有 2 处需要重新提交，原因在“用户实名认证”里逐项写明，只改这几处就可以。',
  })
  expect(smsWords('identity.returned', { count: '2', city: '淄博市' })).toBe(
    '您的实名认证未通过，有 2 处需要重新提交，请登录淄博市公共租赁住房服务查看。',
  )
  expect(() => inAppWords('code.register', { code: '1', host: 'x' })).toThrow('not read in the site')
  expect(() => smsWords('applications.withdrawn', { number: '1' })).toThrow('does not go to a phone')
})

test('unknown codes, also the names of every object, are no templates', () => {
  expect(isMessageCode('identity.verified')).toBe(true)
  for (const code of ['', 'toString', '__proto__', 'identity']) expect(isMessageCode(code)).toBe(false)
  expect(() => smsWords('constructor', {})).toThrow('no message template')
})

test('which ones go to a phone', () => {
  expect(goesToPhone('cases.accepted')).toBe(true)
  expect(goesToPhone('identity.submitted')).toBe(false)
})

test('the compiler knows the blanks of each template, without the city', () => {
  expectTypeOf<MessageParams<'identity.returned'>>().toEqualTypeOf<{ count: string }>()
  expectTypeOf<MessageParams<'identity.verified'>>().toEqualTypeOf<Record<never, string>>()
  expectTypeOf<MessageParams<'code.register'>>().toEqualTypeOf<{ code: string; host: string }>()
  expectTypeOf<'code.register'>().not.toExtend<InAppCode>()
  expectTypeOf<'applications.withdrawn'>().not.toExtend<SmsCode>()
})
