import { registry } from '../kit/index.ts'

export const accountsRefusals = registry({})
