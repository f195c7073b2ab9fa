import { registry } from '../kit/index.ts'

export const officersRefusals = registry({})
