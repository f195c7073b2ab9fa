import { registry } from '../kit/index.ts'

export const casesRefusals = registry({})
