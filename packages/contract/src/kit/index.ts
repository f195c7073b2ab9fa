export { type Endpoint, endpoint } from './endpoint.ts'
export { openapi, type Problem, problem } from './openapi.ts'
export { type RefusalEntry, type RefusalRegistry, registry } from './refusal-entry.ts'
export { kitRefusals } from './refusals.ts'
