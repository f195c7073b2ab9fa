import { Link, useLocation } from 'wouter'
import { useMe } from '../api/me.ts'
import { useJustDone } from '../pieces/just-done.tsx'

/** Only what the officer's roles may do; overdue is said in words. */
export function SideRail() {
  const { queues } = useMe()
  const { verifications, preApplications, cases } = queues
  const mine = (verifications?.mine ?? 0) + (preApplications?.mine ?? 0)
  const holds = verifications || preApplications
  return (
    <nav className="side" aria-label="主目录">
      <h2>我的</h2>
      <ul>
        <Item href="/" words="工作台" count={holds ? mine : undefined} />
      </ul>
      {(holds || cases) && <h2>办件</h2>}
      <ul>
        {verifications && (
          <Item href="/verifications" words="实名审核" count={verifications.open} overdue={verifications.overdue} />
        )}
        {preApplications && (
          <Item
            href="/pre-applications"
            words="受理登记"
            count={preApplications.open}
            overdue={preApplications.overdue}
          />
        )}
        {cases && <Item href="/cases" words="已受理" count={cases.total} />}
      </ul>
      <JustDone />
    </nav>
  )
}

/** At a fixed place that no screen moves; said aloud once. */
function JustDone() {
  const list = useJustDone()
  const [last] = list
  return (
    <>
      <output className="vh">{last && `刚办完 ${last.number} ${last.words} ${last.note ?? ''}`}</output>
      {last && <h2>刚办完</h2>}
      <ul className="done">
        {list.map(({ href, number, words, note }) => (
          <li key={number + words}>
            <Link href={href} title={`${number} ${words}`}>
              <span>…{number.slice(-4)}</span>
              <span>{words}</span>
            </Link>
            {note && <small>{note}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}

type ItemProps = { href: string; words: string; count?: number; overdue?: number }
function Item({ href, words, count, overdue = 0 }: ItemProps) {
  const [place] = useLocation()
  const isHere = href === '/' ? place === '/' : place === href || place.startsWith(`${href}/`)
  return (
    <li>
      <Link href={href} aria-current={isHere ? 'page' : undefined}>
        <span>{words}</span>
        {overdue > 0 && <em>{overdue} 超期</em>}
        {count !== undefined && <span className="n">{count}</span>}
      </Link>
    </li>
  )
}
