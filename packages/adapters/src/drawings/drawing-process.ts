import sharp from 'sharp'
import { serve } from '../confined/index.ts'

serve(async ({ svg }: { svg: string }) => ({
  jpeg: await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer(),
}))
