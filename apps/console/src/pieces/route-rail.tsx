import type { RouteStep } from '@anju/contract/staff'
import { wordTime } from './times.ts'

/** 办件路线, lying. */
export function RouteRail({ steps }: { steps: readonly RouteStep[] }) {
  return (
    <ol className="rail" aria-label="办件路线">
      {steps.map(({ key, label, state, at, note }) => (
        <li
          key={key}
          className={state === 'todo' ? undefined : state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <b>{label}</b>
          {[at && wordTime(at), note].filter(Boolean).join('，')}
        </li>
      ))}
    </ol>
  )
}
