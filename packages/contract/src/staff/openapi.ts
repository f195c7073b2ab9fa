import { z } from 'zod'
import { endpoint, openapi } from '../kit/index.ts'
import { explain } from '../refusals.ts'
import { staffEndpoints } from './endpoints.ts'

export const showOpenapi = endpoint({
  method: 'get',
  path: '/openapi.json',
  id: 'showOpenapi',
  summary: '本接口的说明（OpenAPI 3.1）',
  response: z.record(z.string(), z.unknown()),
  refusals: [],
  open: true,
})

/** The staff document, made from the very list that the server mounts. */
export const staffOpenapi = (version: string) =>
  openapi('安居 管理端接口', version, [...staffEndpoints, showOpenapi], (code) => explain({ code }).status)
