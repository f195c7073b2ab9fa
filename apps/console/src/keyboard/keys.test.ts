import { describe, expect, test } from 'vitest'
import { fires, keyName, type Pressed } from './keys.ts'

const press = (key: string, over: Partial<Pressed> = {}): Pressed => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  repeat: false,
  ...over,
})

describe('the name of a key', () => {
  test.each<[string, Pressed, string | undefined]>([
    ['a letter', press('j'), 'j'],
    ['a letter with caps lock', press('J'), 'j'],
    ['a letter with shift', press('L', { shiftKey: true }), 'shift+l'],
    ['a sign that needs shift', press('?', { shiftKey: true }), '?'],
    ['plus without shift', press('='), '+'],
    ['plus with shift', press('+', { shiftKey: true }), '+'],
    ['the space bar', press(' '), 'space'],
    ['Enter', press('Enter'), 'enter'],
    ['a shortcut of the browser', press('r', { ctrlKey: true }), undefined],
    ['a shortcut of a Mac', press('r', { metaKey: true }), undefined],
    ['a letter while composing', press('a', { isComposing: true }), undefined],
    ['what an input method swallows', press('Process'), undefined],
  ])('%s', (_what, e, name) => expect(keyName(e)).toBe(name))
})

describe('where keys fire', () => {
  test.each(['INPUT', 'TEXTAREA', 'SELECT'])('not in %s', (tag) =>
    expect(fires('j', { tag, type: 'text' })).toBe(false),
  )

  test('not in a combobox or where text is edited', () => {
    expect(fires('a', { tag: 'DIV', role: 'combobox' })).toBe(false)
    expect(fires('a', { tag: 'DIV', editable: true })).toBe(false)
  })

  test('on a radio button and a checkbox, but its own space stays its own', () => {
    expect(fires('f', { tag: 'INPUT', type: 'radio' })).toBe(true)
    expect(fires('space', { tag: 'INPUT', type: 'checkbox' })).toBe(false)
  })

  test('arrows belong to choices and to panes that scroll', () => {
    for (const place of [{ tag: 'INPUT', type: 'radio' }, { tag: 'SECTION' }, { tag: 'ASIDE' }]) {
      expect(fires('arrowdown', place)).toBe(false)
    }
    expect(fires('arrowdown', { tag: 'MAIN' })).toBe(true)
    expect(fires('shift+arrowdown', { tag: 'SECTION' })).toBe(true)
  })

  test('Enter and space belong to the button or link in focus', () => {
    for (const tag of ['BUTTON', 'A']) {
      expect(fires('enter', { tag })).toBe(false)
      expect(fires('space', { tag })).toBe(false)
      expect(fires('j', { tag })).toBe(true)
    }
    expect(fires('enter', { tag: 'BODY' })).toBe(true)
  })
})
