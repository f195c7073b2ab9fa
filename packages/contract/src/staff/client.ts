import type { z } from 'zod'
import type { Endpoint } from '../kit/index.ts'

/** What a client sends to and gets from an endpoint: `AnswerOf<typeof showMe>`. */
type In<T> = T extends z.ZodType ? z.input<T> : undefined
type Out<T> = T extends z.ZodType ? z.output<T> : undefined
type Part<E extends Endpoint, K extends keyof Endpoint> = E extends Record<K, infer T> ? T : undefined

export type ParamsOf<E extends Endpoint> = In<Part<E, 'params'>>
export type QueryOf<E extends Endpoint> = In<Part<E, 'query'>>
export type BodyOf<E extends Endpoint> = In<Part<E, 'body'>>
export type AnswerOf<E extends Endpoint> = Out<Part<E, 'response'>>
