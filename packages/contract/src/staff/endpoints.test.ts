import { describe, expect, it } from 'vitest'
import { refusals } from '../refusals.ts'
import { returnFault, staffEndpoints, staffOpenapi, supplementItem } from './index.ts'
import { typed } from './values.ts'

describe('staff endpoints', () => {
  it('have an id and a place of their own', () => {
    expect(new Set(staffEndpoints.map((e) => e.id)).size).toBe(staffEndpoints.length)
    expect(new Set(staffEndpoints.map((e) => `${e.method} ${e.path}`)).size).toBe(staffEndpoints.length)
  })

  it('name only refusals that the registry knows', () => {
    const unknown = staffEndpoints.flatMap((e) => e.refusals.filter((code) => !(code in refusals)))
    expect(unknown).toEqual([])
  })

  it('take parameters for every {name} of their path', () => {
    for (const e of staffEndpoints) expect('params' in e, e.path).toBe(e.path.includes('{'))
  })

  it('ask for an idempotency key exactly on decisions', () => {
    const decisions = staffEndpoints.filter((e) => 'once' in e).map((e) => e.id)
    expect(decisions).toEqual([
      'approveVerification',
      'returnVerification',
      'registerAcceptance',
      'requestSupplement',
      'refuseAcceptance',
      'draftContent',
      'submitContent',
      'recallContent',
      'discardContent',
      'returnContent',
      'publishContent',
      'withdrawContent',
    ])
  })

  it('refer to named shapes only where a reader of the document finds them', () => {
    const doc = staffOpenapi('1.0.0') as { components: { schemas: object } }
    const refs = [...JSON.stringify(doc).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref)
    expect(refs.length).toBeGreaterThan(100)
    const known = Object.keys(doc.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect(refs.filter((ref) => !known.includes(ref))).toEqual([])
    expect(known).toContain('#/components/schemas/Claim')
  })

  it('become an OpenAPI 3.1 document with every path', () => {
    const doc = staffOpenapi('1.0.0') as {
      openapi: string
      paths: Record<string, Record<string, { operationId: string }>>
    }
    expect(doc.openapi).toBe('3.1.0')
    const told = Object.values(doc.paths).flatMap((methods) => Object.values(methods).map((o) => o.operationId))
    expect(told.sort()).toEqual([...staffEndpoints.map((e) => e.id), 'showOpenapi'].sort())
    expect(() => JSON.stringify(doc)).not.toThrow()
  })
})

describe('what an officer sends', () => {
  it('keeps rare characters and line breaks, refuses what a database cannot hold', () => {
    expect(typed(20).parse(' 𠮷㛃\n阿·提 ')).toBe('𠮷㛃\n阿·提')
    for (const bad of ['a\u0000b', '\ud800', 'a\u0007']) expect(typed(20).safeParse(bad).success).toBe(false)
  })

  it('knows the reasons of each kind of item', () => {
    expect(returnFault.safeParse({ item: 'back', code: 'covered' }).success).toBe(true)
    expect(returnFault.safeParse({ item: 'typed', code: 'covered' }).success).toBe(false)
    expect(returnFault.safeParse({ item: 'passport', code: 'covered' }).success).toBe(false)
    const item = { kind: 'material', key: 'hukou', reasons: ['pages-missing'] }
    expect(supplementItem.safeParse(item).success).toBe(true)
    expect(supplementItem.safeParse({ ...item, reasons: [] }).success).toBe(false)
    expect(supplementItem.safeParse({ ...item, extra: 1 }).success).toBe(false)
  })
})
