import { contentFileKinds } from '@anju/domain/content'
import { z } from 'zod'
import { endpoint } from '../kit/index.ts'
import { day, id, instant, itemParams } from './values.ts'

/** A picture or an attachment, as an editor sees it before and after a piece names it. */
export const contentFile = z
  .object({
    id,
    kind: z.enum(contentFileKinds),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    /** 0 for an attachment. */
    width: z.int(),
    height: z.int(),
    /** What no machine could read, for people to look at: `第 2 页`; '' where everything was read. */
    unread: z.string(),
    storedOn: day,
    createdAt: instant,
    createdBy: z.string().nullable(),
  })
  .meta({ id: 'ContentFile' })
export type ContentFile = z.infer<typeof contentFile>

export const uploadContentFile = endpoint({
  method: 'post',
  path: '/content-files',
  id: 'uploadContentFile',
  summary: '上传图片或附件；稿件里写上它的编号才会发布',
  query: z.strictObject({ agencyId: id, kind: z.enum(contentFileKinds) }),
  takes: 'file',
  response: contentFile,
  refusals: [
    'act.forbidden',
    'not-found',
    'limit.reached',
    'content-file.empty',
    'content-file.too-large',
    'content-file.picture-type',
    'content-file.attachment-type',
    'content-file.pixels',
    'content-file.corrupt',
    'content-file.locked',
    'content-file.active',
    'content-file.too-much',
    'content-file.personal',
    'content-file.busy',
    'content-file.away',
  ],
})

export const listContentFiles = endpoint({
  method: 'get',
  path: '/content-files',
  id: 'listContentFiles',
  summary: '稿件里提到的图片和附件',
  query: z.strictObject({
    /** Ids with commas between. */
    ids: z
      .string()
      .max(2_000)
      .transform((text) => text.split(','))
      .pipe(z.array(id).max(50)),
  }),
  response: z.object({ files: z.array(contentFile) }),
  refusals: [],
})

export const showContentFile = endpoint({
  method: 'get',
  path: '/content-files/{id}',
  id: 'showContentFile',
  summary: '图片或附件的内容，发布以前也能看',
  params: itemParams,
  query: z.strictObject({ size: z.enum(['full', 'small']).default('full') }),
  produces: 'application/octet-stream',
  refusals: ['not-found', 'content-file.away', 'content-file.damaged'],
})

export const eraseContentFile = endpoint({
  method: 'delete',
  path: '/content-files/{id}',
  id: 'eraseContentFile',
  summary: '删除没有稿件在用的图片或附件',
  params: itemParams,
  refusals: ['not-found', 'act.forbidden', 'content-file.named'],
})
