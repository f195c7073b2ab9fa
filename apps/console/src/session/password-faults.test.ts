import { expect, test } from 'vitest'
import { faultsOf } from './password-faults.ts'

test('each field that is empty or differs is told beside it', () => {
  expect(faultsOf({ current: '', next: '', again: '' })).toEqual({ current: '请填写初始密码', next: '请填写新密码' })
  expect(faultsOf({ current: 'a', next: 'b', again: '' })).toEqual({ again: '请再输一次新密码' })
  expect(faultsOf({ current: 'a', next: 'b', again: 'c' })).toEqual({ again: '两次输入的新密码不一样' })
  expect(faultsOf({ current: 'a', next: 'b', again: 'b' })).toEqual({})
})
