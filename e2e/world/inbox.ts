import { expect, type Page } from '@playwright/test'
import { citizenUrl } from './places.ts'

type ShortMessage = { at: string; to: string; template: string; text: string }

/** The short messages that a phone got, newest first. */
export async function inboxOf(page: Page, phone: string): Promise<ShortMessage[]> {
  const answer = await page.request.get(`${citizenUrl}/demo/inbox.json?to=${phone}`)
  return (await answer.json()) as ShortMessage[]
}

/** Wait for a short message that says this. */
export async function expectMessage(page: Page, phone: string, words: string | RegExp): Promise<void> {
  await expect
    .poll(async () => (await inboxOf(page, phone)).map((one) => one.text), {
      message: `a short message to ${phone}`,
      timeout: 20_000,
    })
    .toContainEqual(typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words))
}

/** The code of the newest message, once more than `before` messages with a code have come. */
export async function codeSentTo(page: Page, phone: string, before = 0): Promise<string> {
  let codes: string[] = []
  await expect
    .poll(
      async () => {
        codes = (await inboxOf(page, phone)).flatMap(({ text }) => /#(\d{6})\s*$/.exec(text)?.[1] ?? [])
        return codes.length
      },
      { message: `a code sent to ${phone}`, timeout: 20_000 },
    )
    .toBeGreaterThan(before)
  return codes[0] ?? ''
}
