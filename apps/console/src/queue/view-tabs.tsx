import { Link } from 'wouter'

type Props<V extends string> = {
  labels: Readonly<Record<V, string>>
  counts: Partial<Record<V, number>> | undefined
  view: V
  hrefOf: (view: V) => string
}

/** The saved views with their counts; a view that is empty and not chosen still shows its nought. */
export function ViewTabs<V extends string>({ labels, counts, view, hrefOf }: Props<V>) {
  const views = Object.keys(labels) as V[] // the keys of this very record
  return (
    <nav className="views" aria-label="视图">
      {views.map((name) => (
        <Link key={name} href={hrefOf(name)} aria-current={name === view ? 'true' : undefined}>
          {labels[name]}
          {counts && <b>{counts[name] ?? 0}</b>}
        </Link>
      ))}
    </nav>
  )
}
