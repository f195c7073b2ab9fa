import { registry } from '../kit/index.ts'

export const applicationsRefusals = registry({})
