import { serve } from '../confined/serve.ts'
import { inspect } from './inspect.ts'

serve(inspect)
