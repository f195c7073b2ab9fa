import type { CitySite } from '@anju/cities'
import type { Ctx } from '@anju/core'
import type { CityProfile } from '@anju/domain/cities'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Form } from './form.ts'

/** What a citizen page knows of the request besides its form. */
export type Visit = {
  ctx: Ctx
  site: CitySite
  /** undefined: the city is not open. */
  profile: CityProfile | undefined
  /** 长辈版: large type, one column, six entries. */
  elder: boolean
  /** `/370300` */
  base: string
  /** Own path with query, for links that come back. */
  path: string
}

export type SiteEnv = {
  Bindings: Partial<HttpBindings>
  Variables: { visit: Visit; requestId: string; formKey: string | undefined; form: Form | undefined }
}

export type SiteContext = Context<SiteEnv>
