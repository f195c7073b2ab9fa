import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { frame, specimens } from '../specimens/index.ts'

// The roles of tables are written out because phones show the rows as cards (display: block drops the native roles).
const config = JSON.parse(readFileSync(new URL('../.htmlvalidate.json', import.meta.url), 'utf8'))
const validator = new HtmlValidate(config)

describe.each(Object.entries(specimens))('specimen %s', (_name, specimen) => {
  it.each([false, true])('is clean HTML (elder: %s)', async (elder) => {
    const document = String(await frame(specimen, elder, (name) => `/assets/${name}`))
    const report = await validator.validateString(document)
    const faults = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.line}:${message.column} ${message.ruleId} ${message.message}`),
    )
    expect(faults).toEqual([])
  })

  it('carries no inline style, handler or script', async () => {
    const document = String(await frame(specimen, false, (name) => `/assets/${name}`))
    expect(document).not.toMatch(/\sstyle=|\son[a-z]+="|javascript:|<style/i)
    expect(document.match(/<script/g)).toHaveLength(1)
  })
})
