import type { AttachmentFormat, PersonalNumber } from '@anju/domain/content'

/**
 * What the office asks of the outside. Each port has a real adapter and, in demonstration, a twin.
 * Ports know nothing of requests or rows.
 */

/** Whose data key seals a value: one per city, one for the nation-wide registry. */
export type KeyScope = 'nation' | (string & {})

/** Names the one place a ciphertext is valid in, so that it cannot be moved to another row. */
export type SealedPlace = { table: string; column: string; id: string }

export interface Keys {
  /** Authenticated encryption bound to its place. Output carries format version, profile and key id. */
  seal(scope: KeyScope, place: SealedPlace, plain: string | Uint8Array): Buffer
  /** Throws when the ciphertext was altered or belongs to another place: that is a bug or an attack, never a refusal. */
  open(place: SealedPlace, sealed: Uint8Array): Buffer
  openText(place: SealedPlace, sealed: Uint8Array): string
  /** Keyed hash for exact search (32 bytes). The value must already be normalised by the domain. */
  blindIndex(kind: 'phone' | 'person' | 'name' | 'network', normalised: string): Buffer
  /** Keyed hash for secrets at rest: one-time codes, limits, content of files. */
  mac(purpose: string, value: string | Uint8Array): Buffer
  /** Keyed hash for what is handed out and comes back, e.g. form tokens; its key may be changed at any time. */
  sign(purpose: string, value: string): Buffer
  /** A fresh key for one file, together with its wrapped form to store in the row. */
  newFileKey(scope: KeyScope, place: SealedPlace): { key: Buffer; wrapped: Buffer }
  openFileKey(place: SealedPlace, wrapped: Uint8Array): Buffer
}

export interface Passwords {
  /** argon2id PHC string; undefined when the queue is full (the door answers 503). */
  hash(password: string): Promise<string | undefined>
  /** Constant work whether the stored hash exists or not. `rehash` when parameters changed. */
  verify(password: string, stored: string | undefined): Promise<{ matches: boolean; rehash: boolean } | undefined>
}

export type ShortMessage = { id: string; to: string; template: string; params: Record<string, string> }

export interface SmsGateway {
  /** Hand over one message; `id` is the dedupe key. Throws when the provider did not take it. */
  send(message: ShortMessage): Promise<void>
}

export type DecodedPhoto = { jpeg: Buffer; thumbnail: Buffer; width: number; height: number }
export type PhotoFault = 'file.type' | 'file.pixels' | 'file.corrupt' | 'file.busy'

/** One form of a picture for pages: WebP in a width, or JPEG for browsers that know nothing newer. */
export type PictureForm = { format: 'webp' | 'jpg'; width: number; height: number; bytes: Buffer }
export type RenderedPicture = { width: number; height: number; forms: readonly PictureForm[] }

export interface Photos {
  /** Decode in a confined child process, turn upright, strip all metadata, re-encode as JPEG. */
  decode(bytes: Uint8Array): Promise<{ ok: true; photo: DecodedPhoto } | { ok: false; fault: PhotoFault }>
  /** The same for a published picture: the forms that a page offers, the largest first. */
  render(bytes: Uint8Array): Promise<{ ok: true; picture: RenderedPicture } | { ok: false; fault: PhotoFault }>
}

/** A number that must not be published, with its place in words (第 2 页) and a shortened form. */
export type FoundNumber = { kind: PersonalNumber['kind']; where: string; shown: string }
export type InspectedAttachment = {
  format: AttachmentFormat
  /** What is to be kept: of a text its UTF-8, else what came in. */
  bytes: Buffer
  numbers: readonly FoundNumber[]
  /** Parts without words a machine could read, such as scanned pages; '' where everything was read. */
  unread: string
}
/** `what` names the part that acts by itself: a macro, a script, an external link. */
export type AttachmentFault =
  | { fault: 'type' | 'corrupt' | 'locked' | 'too-much' | 'busy' }
  | { fault: 'active'; what: string }

export interface Attachments {
  /** Read in a confined child process: what it is by its content, what in it acts by itself, whom it names. */
  inspect(file: { name: string; bytes: Uint8Array }): Promise<InspectedAttachment | AttachmentFault>
}

export interface FileStore {
  /** Keys are `<city>/<yyyy-mm>/<uuid>`; putting twice under one key is an error. */
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Buffer | undefined>
  remove(key: string): Promise<void>
  /** Keys older than the given instant, for the reconciler. */
  list(olderThan: Date): AsyncIterable<string>
}

/** What the bank is asked; `id` is the dedupe key. The card's number passes through and is kept nowhere. */
export type BankQuestion = {
  id: string
  name: string
  idType: string
  idNumber: string
  cardNumber: string
  phone: string
}

export type BankAnswer = 'matched' | 'mismatched' | 'pending'

/** A later answer as it came in, before anything in it is believed. */
export type BankCall = { timestamp: string; signature: string; body: string }

export interface BankGateway {
  /** undefined: no answer came, whatever the reason; the question may be put again under the same id. */
  ask(question: BankQuestion): Promise<BankAnswer | undefined>
  /** Whether the bank itself signed this (`forged`), and within five minutes of now (`late`). */
  judge(call: BankCall, now: Date): 'signed' | 'forged' | 'late'
}

export type Ports = {
  keys: Keys
  passwords: Passwords
  sms: SmsGateway
  /** undefined: this installation has no bank, and 银行用户认证 is not offered. */
  bank: BankGateway | undefined
  photos: Photos
  attachments: Attachments
  files: FileStore
}
