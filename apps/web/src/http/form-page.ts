import type { SiteContext } from './visit.ts'

/** The page that a form was sent from: some addresses only take forms and show nothing. */
export function formPage(c: SiteContext): string {
  const { base } = c.var.visit
  const from = URL.parse(c.req.header('referer') ?? '')?.pathname
  return from?.startsWith(`${base}/`) ? from : base
}
