import { registry } from '../kit/index.ts'

export const filesRefusals = registry({})
