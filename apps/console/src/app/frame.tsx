import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useMeQuery } from '../api/me.ts'
import { refusalOf } from '../api/refused.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { useLeaveFields } from '../keyboard/use-leave-fields.ts'
import { JustDoneProvider } from '../pieces/just-done.tsx'
import { IdleWatch } from '../session/idle-watch.tsx'
import { rememberPlace } from '../session/lead.tsx'
import { Failure } from '../states/failure.tsx'
import { Waiting } from '../states/skeleton.tsx'
import { restoreDensity, toggleDensity } from './density.ts'
import { KeySheet } from './key-sheet.tsx'
import { Screens } from './screens.tsx'
import { SideRail } from './side-rail.tsx'
import { theme } from './theme.ts'
import { TopStrip } from './top-strip.tsx'

restoreDensity()
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

/** The desk: top strip, rail, and the screen of the address. */
export default function Frame({ isOpen }: { isOpen: boolean }) {
  return (
    <ConfigProvider
      theme={theme}
      locale={zhCN}
      csp={{ nonce }}
      getPopupContainer={() => document.getElementById('main') ?? document.body}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <Desk isOpen={isOpen} />
    </ConfigProvider>
  )
}

function Desk({ isOpen }: { isOpen: boolean }) {
  const { data: me, error, refetch } = useMeQuery()
  const [showsKeys, setShowsKeys] = useState(false)
  useKeys({
    '?': () => setShowsKeys(true),
    '/': () => document.getElementById('search')?.focus(),
    d: toggleDensity,
  })
  useLeaveFields()
  useEffect(() => {
    if (me) rememberPlace(me.city.name, me.agency?.name ?? '')
  }, [me])
  if (!me && error) return <Failure refusal={refusalOf(error)} what="没有打开" onRetry={() => void refetch()} />
  if (!me) return <Waiting what="您的工作台" />
  return (
    <JustDoneProvider>
      <div className="desk">
        <a className="skip" href="#main">
          跳到正文
        </a>
        <TopStrip onKeys={() => setShowsKeys(true)} />
        <SideRail />
        <Main />
      </div>
      {isOpen && <IdleWatch />}
      {showsKeys && <KeySheet onClose={() => setShowsKeys(false)} />}
    </JustDoneProvider>
  )
}

function Main() {
  const [place] = useLocation()
  useEffect(() => document.getElementById('main')?.focus({ preventScroll: true }), [place])
  return (
    <main className="main" id="main" tabIndex={-1}>
      <Screens />
    </main>
  )
}
