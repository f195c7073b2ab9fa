import { Link } from 'wouter'
import { useMe } from '../api/me.ts'
import { Kbd } from '../pieces/kbd.tsx'
import { stripTime } from '../pieces/times.ts'
import { useNow } from '../session/use-now.ts'
import { useSession } from '../session/session.tsx'
import { Offline } from './offline.tsx'
import { SearchBox } from './search-box.tsx'

export function TopStrip({ onKeys }: { onKeys: () => void }) {
  const { officer, city, agency, grants } = useMe()
  const { lock, signOut } = useSession()
  const now = useNow(10_000)
  const roles = [...new Set(grants.map((g) => g.roleLabel))].join(' · ')
  return (
    <header className="top">
      <Link className="plate" href="/" aria-label={`${city.name}，回工作台`}>
        {city.name}
      </Link>
      <span className="unit">{agency?.name ?? '没有生效的岗位'}</span>
      <SearchBox />
      <Offline />
      <span className="meta nw">{stripTime(new Date(now))}</span>
      <button type="button" className="lnk" onClick={onKeys}>
        键盘 <Kbd k="?" />
      </button>
      <button type="button" className="lnk" onClick={lock}>
        锁屏
      </button>
      <span className="who">
        {officer.name}
        <small className="wide-only">{roles}</small>
      </span>
      <button type="button" className="lnk" onClick={signOut}>
        退出
      </button>
    </header>
  )
}
