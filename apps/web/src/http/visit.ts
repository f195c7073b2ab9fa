import type { Ctx } from '@anju/core'
import type { CityProfile, CitySite } from '@anju/domain/cities'
import type { AssetResolver } from '@anju/ui/page'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Form } from './posted-form.ts'

/** What a citizen page knows of the request besides its form. */
export type Visit = {
  ctx: Ctx
  /** undefined: no city chosen (the pages before). */
  site: CitySite | undefined
  /** undefined: the city is not open. */
  profile: CityProfile | undefined
  /** 长辈版: large type, one column, six entries. */
  elder: boolean
  /** `/370300`, '' before a city is chosen. */
  base: string
  /** Own path with query, for links that come back. */
  path: string
  /** Origin and host of the site as the settings say them, never as the request does. */
  origin: string
  host: string
  asset: AssetResolver
}

/** Who is signed in acts from here on, and row-level security is set to the same account. */
export function signedInAs({ ctx }: Visit, session: { accountId: string; sessionId: string }): void {
  ctx.actor = { kind: 'citizen', ...session }
  ctx.db = ctx.db.as({ account: session.accountId, ...(ctx.city ? { city: ctx.city } : {}) })
}

export type SiteEnv = {
  Bindings: Partial<HttpBindings>
  Variables: {
    visit: Visit
    requestId: string
    /** The anonymous pre-session made in this request. */
    preSession: string | undefined
    /** What was posted, kept so that an error page can hand it back. */
    form: Form | undefined
  }
}

export type SiteContext = Context<SiteEnv>
