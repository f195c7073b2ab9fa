import { serve } from '../confined/index.ts'
import { inspect } from './inspect.ts'

serve(inspect)
