import { describe, expect, it } from 'vitest'
import { errorOf, errorSummary, errorWithin } from './index.ts'

const errors = [
  { path: 'phone', code: 'phone.missing', message: '请填写手机号码' },
  { path: 'members.2.idNumber', code: 'id.length', message: '证件号码少了 1 位' },
  { path: '', code: 'form', message: '请重新提交' },
]

describe('the error summary', () => {
  it('stands as an alert that can be focused and leads to each field', () => {
    const text = String(errorSummary({ errors }))
    expect(text).toContain('role="alert" tabindex="-1"')
    expect(text).toContain('有 3&nbsp;处需要修改')
    expect(text).toContain('<a href="#f-phone">请填写手机号码</a>')
    expect(text).toContain('<a href="#f-members-2-idNumber">')
    expect(text).toContain('<li>请重新提交</li>')
  })

  it('is nothing without errors', () => expect(String(errorSummary({ errors: [] }))).toBe(''))

  it('can lead elsewhere', () => {
    const text = String(
      errorSummary({ errors, hrefOf: (path) => (path === 'phone' ? '/370300/apply/info' : undefined) }),
    )
    expect(text).toContain('href="/370300/apply/info"')
  })
})

describe('the message of a field', () => {
  it('is found by its path', () => {
    expect(errorOf(errors, 'phone')).toBe('请填写手机号码')
    expect(errorOf(errors, 'name')).toBeUndefined()
    expect(errorOf(undefined, 'phone')).toBeUndefined()
  })
  it('is found for a row', () => {
    expect(errorWithin(errors, 'members.2')).toBe('证件号码少了 1 位')
    expect(errorWithin(errors, 'members.20')).toBeUndefined()
  })
})
