import type { Page } from '@playwright/test'

/** A keyboard and nothing else; it knows how often it was pressed. */
export function keyboardOf(page: Page) {
  let pressed = 0
  return {
    press: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) {
        await page.keyboard.press(key)
        pressed++
      }
    },
    type: async (text: string): Promise<void> => {
      await page.keyboard.type(text)
      pressed += text.length
    },
    /** Since it was asked last. */
    count: (): number => {
      const before = pressed
      pressed = 0
      return before
    },
  }
}
export type Keyboard = ReturnType<typeof keyboardOf>
