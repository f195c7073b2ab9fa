import { describe, expect, it } from 'vitest'
import {
  checkField,
  checksField,
  choicesField,
  codeField,
  dateField,
  fieldId,
  moneyField,
  passwordField,
  phoneField,
  selectField,
  textField,
} from './index.ts'

describe('fieldId', () => {
  it.each([
    ['phone', 'f-phone'],
    ['members.2.idNumber', 'f-members-2-idNumber'],
    ['a[0][b]', 'f-a-0-b-'],
  ])('%s becomes %s', (name, id) => expect(fieldId(name)).toBe(id))
})

describe('one line of text', () => {
  it('ties label, hint and error to the box', () => {
    const text = String(textField({ name: 'phone', label: '手机号码', hint: '11 位', error: '请填写手机号码' }))
    expect(text).toContain('<label for="f-phone">手机号码</label>')
    expect(text).toContain('<p class="hint" id="f-phone-hint">11 位</p>')
    expect(text).toContain('id="f-phone-error"')
    expect(text).toContain('aria-describedby="f-phone-hint f-phone-error"')
    expect(text).toContain('aria-invalid="true"')
    expect(text.indexOf('f-phone-error')).toBeLessThan(text.indexOf('<input'))
  })

  it('says nothing of hints and errors that are not there', () => {
    const text = String(textField({ name: 'phone', label: '手机号码' }))
    expect(text).not.toMatch(/aria-describedby|aria-invalid|err-field/)
  })

  it('keeps an empty value apart from none', () => {
    expect(String(textField({ name: 'a', label: 'A', value: '' }))).toContain('value=""')
    expect(String(textField({ name: 'a', label: 'A' }))).not.toContain('value=')
  })

  it('marks what is optional', () => {
    expect(String(textField({ name: 'a', label: '居委', optional: true }))).toContain('（选填）')
  })
})

describe('known fields', () => {
  it('asks a phone for its number with figures', () => {
    const text = String(phoneField({ name: 'phone', label: '手机号码' }))
    expect(text).toContain('autocomplete="tel-national"')
    expect(text).toContain('inputmode="numeric"')
  })

  it('never prints a password', () => {
    const field = { name: 'password', label: '密码', autocomplete: 'current-password' as const, value: 'geheim' }
    const text = String(passwordField(field))
    expect(text).not.toContain('value=')
    expect(text).not.toContain('geheim')
    expect(text).toContain('<password-reveal')
  })

  it('lets the phone fill in the code', () => {
    const text = String(
      codeField({ name: 'code', label: '短信验证码', send: { name: 'act', value: 'send', sent: false } }),
    )
    expect(text).toContain('autocomplete="one-time-code"')
    expect(text).toContain('>获取短信验证码</button>')
    expect(text).not.toContain('aria-disabled')
  })

  it('counts on the server while a new code has to wait', () => {
    const send = { name: 'act', value: 'send', sent: true, retryAfter: 57 }
    const text = String(codeField({ name: 'code', label: '短信验证码', send }))
    expect(text).toContain('data-retry-after="57"')
    expect(text).toContain('aria-disabled="true">重新获取验证码(57)</button>')
    expect(text).not.toMatch(/\sdisabled/)
    const over = String(codeField({ name: 'code', label: '短信验证码', send: { ...send, retryAfter: 0 } }))
    expect(over).toContain('>重新获取验证码</button>')
  })

  it('keeps money as it was typed', () => {
    const text = String(moneyField({ name: 'income', label: '月收入', unit: '元/月', value: '三千' }))
    expect(text).toContain('value="三千"')
    expect(text).toContain('inputmode="decimal"')
    expect(text).toContain('<span>元/月</span>')
  })
})

describe('choices', () => {
  const choices = [
    { value: 'yes', label: '有' },
    { value: 'no', label: '没有' },
  ]

  it('leads the error summary to the first choice', () => {
    const text = String(choicesField({ name: 'has', label: '有没有', choices, error: '请选择' }))
    expect(text.match(/id="f-has"/g)).toHaveLength(1)
    expect(text).toMatch(
      /<fieldset class="field err-field" role="radiogroup" aria-describedby="f-has-error" aria-invalid="true">/,
    )
    expect(text).not.toContain(' checked')
  })

  it('checks the chosen one only', () => {
    const text = String(choicesField({ name: 'has', label: '有没有', choices, value: 'no' }))
    expect(text.match(/ checked/g)).toHaveLength(1)
    expect(text).toContain('value="no" checked')
  })

  it('takes several', () => {
    const text = String(checksField({ name: 'kind', label: '情况', choices, values: ['yes', 'no'] }))
    expect(text.match(/type="checkbox"/g)).toHaveLength(2)
    expect(text.match(/ checked/g)).toHaveLength(2)
  })

  it('ties the error to a single box', () => {
    const text = String(checkField({ name: 'agreed', label: '我已阅读并同意', error: '请勾选' }))
    expect(text).toContain('id="f-agreed"')
    expect(text).toContain('aria-describedby="f-agreed-error" aria-invalid="true"')
  })

  it('selects the value and keeps the empty entry', () => {
    const text = String(
      selectField({
        name: 'd',
        label: '城区/县',
        placeholder: '请选择',
        value: '2',
        options: [
          { value: '1', text: '甲' },
          { value: '2', text: '乙' },
        ],
      }),
    )
    expect(text).toContain('<option value="">请选择</option>')
    expect(text).toContain('<option value="2" selected>乙</option>')
    expect(text.match(/selected/g)).toHaveLength(1)
  })
})

describe('a date in three boxes', () => {
  it('names and labels each part', () => {
    const text = String(dateField({ name: 'birth', label: '出生日期', value: { year: '2020', month: '13' } }))
    for (const part of ['year', 'month', 'day']) expect(text).toContain(`name="birth-${part}"`)
    expect(text).toContain('id="f-birth"')
    expect(text).toContain('<label for="f-birth-month">月</label>')
    expect(text).toContain('value="13"')
  })
})
