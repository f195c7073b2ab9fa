import { Link } from 'wouter'
import { useMe } from '../api/me.ts'
import { useTitle } from '../pieces/use-title.ts'

/** The same words for what does not exist and for what is somebody else's. */
export function NotFound() {
  const { grants, agency } = useMe()
  useTitle('没有找到')
  const areas = [...new Set(grants.map((g) => g.agencyName))].join('、') || (agency?.name ?? '没有生效的岗位')
  return (
    <div className="scroll">
      <div className="state">
        <h1>没有找到</h1>
        <p className="b">没有找到这件，或不在您的范围内。</p>
        <p>您的范围：{areas}。</p>
        <p>
          <Link href="/">回工作台</Link>
        </p>
      </div>
    </div>
  )
}
