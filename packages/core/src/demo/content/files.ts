import type { Attachment, Picture } from '@anju/domain/content'
import { putContentFile } from '../../content/index.ts'
import type { Ctx } from '../../context.ts'
import { scenes } from './scenes.ts'

/** Makes a JPEG of a drawing of ours. */
export type Draw = (svg: string) => Promise<Buffer>

/** Makes the files that the demonstration's pieces name, each when a piece asks for it. */
export type DemoFiles = {
  picture(scene: keyof typeof scenes, alt: string, caption?: string): Promise<Picture>
  table(name: string, lines: readonly (readonly string[])[]): Promise<Attachment>
}

export function demoFiles(ctx: Ctx, agencyId: string, draw: Draw): DemoFiles {
  const put = async (kind: 'picture' | 'attachment', name: string, bytes: Buffer): Promise<string> => {
    const stored = await putContentFile(ctx, { agencyId, kind, upload: { name, bytes, truncated: false }, by: null })
    if (!stored.ok) throw new Error(`the demonstration's ${name}: ${stored.refusal.code}`)
    return stored.value.id
  }
  return {
    picture: async (scene, alt, caption = '') => ({
      file: await put('picture', `${scene}.jpg`, await draw(scenes[scene])),
      alt: `示范图片：${alt}`,
      caption,
    }),
    table: async (name, lines) => ({
      file: await put('attachment', `${name}.csv`, Buffer.from(lines.map((line) => line.join(',')).join('\r\n'))),
      name,
    }),
  }
}
