import { Hono } from 'hono'
import type { SiteEnv } from '../../http/visit.ts'
import { account, markMessages, messages } from './account.ts'
import { choosePassword, done, password, register, submitPhone } from './register.ts'
import { login, logout, submitLogin } from './sign-in.ts'

/** 用户注册, 用户登录, 个人中心 and its messages. */
export function accountsRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/register', register)
  routes.post('/register', submitPhone)
  routes.get('/register/password', password)
  routes.post('/register/password', choosePassword)
  routes.get('/register/done', done)
  routes.get('/login', login)
  routes.post('/login', submitLogin)
  routes.post('/logout', logout)
  routes.get('/account', account)
  routes.get('/account/messages', messages)
  routes.post('/account/messages', markMessages)
  return routes
}
