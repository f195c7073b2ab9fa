import { serve } from '../confined/index.ts'
import { confineLoaders, type Decoded, decode } from './decode.ts'
import { type Rendered, render } from './render.ts'

export type DecoderRequest = { task: 'decode' | 'render'; bytes: Uint8Array }

confineLoaders()
serve<DecoderRequest, Decoded | Rendered>(({ task, bytes }) => (task === 'decode' ? decode(bytes) : render(bytes)))
