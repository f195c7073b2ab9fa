import type { Context, Env, Hono } from 'hono'

const tried = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The methods that an address takes, as the routes say it; none where there is no such address. */
export type MethodsAt = (path: string) => readonly string[]

/** `isPlace` leaves out routes that answer for every address. */
export function methodsOf<E extends Env>(app: Hono<E>, isPlace: (pattern: string) => boolean = () => true): MethodsAt {
  const takes = (method: string, path: string): boolean =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method && isPlace(route.path))
  return (path) => {
    const own = tried.filter((method) => takes(method, path))
    if (own.length === 0) return []
    return own.includes('GET') ? ['GET', 'HEAD', ...own.slice(1), 'OPTIONS'] : [...own, 'OPTIONS']
  }
}

type Answer<E extends Env> = (c: Context<E>) => Response | Promise<Response>
type Answers<E extends Env> = { notAllowed: Answer<E>; notFound: Answer<E> }

/** What is left when no route has answered: OPTIONS, a method that the address does not take, no such address. */
export function answerRest<E extends Env>(c: Context<E>, methodsAt: MethodsAt, answers: Answers<E>) {
  const methods = methodsAt(c.req.path)
  if (methods.length > 0) c.header('Allow', methods.join(', '))
  if (c.req.method === 'OPTIONS' && methods.length > 0) return c.body(null, 204)
  return methods.length > 0 && !methods.includes(c.req.method) ? answers.notAllowed(c) : answers.notFound(c)
}
