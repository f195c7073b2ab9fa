import { registry } from '../kit/index.ts'

export const identityRefusals = registry({})
