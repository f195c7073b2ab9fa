import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ShortMessage, SmsGateway } from '@anju/core'

export type InboxEntry = { at: string; to: string; template: string; text: string }

const kept = 500

/**
 * The demonstration gateway: "sends" into a file that every process of the installation can read.
 * Loaded in demonstration mode only.
 */
export function demoSmsGateway(path: string, render: (message: ShortMessage) => string) {
  const seen = new Set<string>()
  const gateway: SmsGateway = {
    async send(message) {
      if (seen.has(message.id)) return
      seen.add(message.id)
      mkdirSync(dirname(path), { recursive: true })
      const entry = { at: new Date().toISOString(), to: message.to, template: message.template, text: render(message) }
      appendFileSync(path, `${JSON.stringify(entry satisfies InboxEntry)}\n`, { mode: 0o600 })
    },
  }
  /** Newest first; `to` filters by phone, with or without +86. */
  const inbox = (to?: string): InboxEntry[] => {
    if (!existsSync(path)) return []
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-kept)
    const entries = lines.filter(Boolean).map((line) => JSON.parse(line) as InboxEntry)
    return entries.filter((e) => !to || national(e.to) === national(to)).reverse()
  }
  return { gateway, inbox }
}

const national = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
