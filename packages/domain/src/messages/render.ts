import { type MessageCode, type MessageTemplate, messageTemplates } from './templates.ts'

type Blanks<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Blanks<Rest> : never
type Words<C extends MessageCode> = (typeof messageTemplates)[C][keyof (typeof messageTemplates)[C]]

/** What fills the blanks of a template, by name; the city's name is known to the sender and not asked for. */
export type MessageParams<C extends MessageCode> = { [Name in Exclude<Blanks<Words<C>>, 'city'>]: string }

/** Codes of messages that are read in the site. */
export type InAppCode = {
  [C in MessageCode]: (typeof messageTemplates)[C] extends { text: string } ? C : never
}[MessageCode]

/** Codes of messages that go to a phone. */
export type SmsCode = {
  [C in MessageCode]: (typeof messageTemplates)[C] extends { sms: string } ? C : never
}[MessageCode]

/**
 * Fills the blanks of some words once; what is filled in is never read as a blank again. A blank without a value is a
 * bug and throws, so that nobody gets half a sentence.
 * PIPL art. 6. Example: `fill('编号 {number}', { number: 'A1' })` is `编号 A1`.
 */
export const fill = (words: string, params: Readonly<Record<string, string>>): string =>
  words.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`a message has nothing for {${name}}`)
    return value
  })

/** A stored code of which the words are still known. Example: `isMessageCode('identity.verified')` is true. */
export const isMessageCode = (code: string): code is MessageCode => Object.hasOwn(messageTemplates, code)

/** The words of a code; an unknown one is a bug and throws. */
function templateOf(code: string): MessageTemplate {
  if (!isMessageCode(code)) throw new Error(`no message template ${code}`)
  return messageTemplates[code]
}

/**
 * Title and text of a message in the site (PIPL art. 6: no more than its purpose needs).
 * Example: `inAppWords('identity.verified', {})` is titled `实名认证通过`.
 */
export function inAppWords(code: string, params: Readonly<Record<string, string>>): { title: string; text: string } {
  const { title, text } = templateOf(code)
  if (title === undefined || text === undefined) throw new Error(`${code} is not read in the site`)
  return { title: fill(title, params), text: fill(text, params) }
}

/**
 * The words that go to a phone (PIPL art. 6).
 * Example: `smsWords('code.register', { code: '123456', host: 'localhost' })` ends with `@localhost #123456`.
 */
export function smsWords(code: string, params: Readonly<Record<string, string>>): string {
  const { sms } = templateOf(code)
  if (sms === undefined) throw new Error(`${code} does not go to a phone`)
  return fill(sms, params)
}

/** Whether a message also goes to a phone. Example: `goesToPhone('applications.withdrawn')` is false. */
export const goesToPhone = (code: string): boolean => templateOf(code).sms !== undefined
