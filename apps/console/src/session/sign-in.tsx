import type { CodeSent } from '@anju/contract/staff'
import { useState } from 'react'
import { useTitle } from '../pieces/use-title.ts'
import { CodeStep } from './code-step.tsx'
import { Lead } from './lead.tsx'
import { PasswordStep } from './password-step.tsx'

/** 登录, two steps drawn as the route of a case. */
export function SignIn({ code, wasIn }: { code: CodeSent | undefined; wasIn: boolean }) {
  const [login, setLogin] = useState('')
  const [isBack, setIsBack] = useState(false)
  const isCode = code !== undefined && !isBack
  useTitle('登录')
  return (
    <div className="sign" data-door>
      <Lead />
      <main className="door">
        {wasIn && (
          <div className="say-box info" aria-live="polite">
            <p>登录已到期，请再登录一次。同一个人登录，没写完的都还在。</p>
          </div>
        )}
        <ol className="steps">
          <li className={isCode ? 'done' : 'now'}>
            <h2>第一步：账号和密码</h2>
            {isCode ? (
              <p>
                {login || '密码已核对'}{' '}
                <button type="button" className="lnk" onClick={() => setIsBack(true)}>
                  换一个账号
                </button>
              </p>
            ) : (
              <PasswordStep login={login} onLogin={setLogin} onSent={() => setIsBack(false)} />
            )}
          </li>
          <li className={isCode ? 'now' : 'todo'}>
            <h2>第二步：短信验证码</h2>
            {isCode ? <CodeStep code={code} /> : <p>发到您在本系统登记的手机</p>}
          </li>
        </ol>
      </main>
    </div>
  )
}
