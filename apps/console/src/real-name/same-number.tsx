import type { Verification } from '@anju/contract/staff'
import { Link } from 'wouter'
import { dateOf } from '../pieces/times.ts'

/** Where the same number was before, and this person's earlier tries: facts, no conclusion. */
export function SameNumber({ item: { duplicates, earlier } }: { item: Verification }) {
  if (duplicates.length === 0 && earlier.length === 0) return null
  const isActive = duplicates.some((d) => d.kind === 'active')
  return (
    <div className={isActive ? 'dupe err' : 'dupe'} role="note">
      {duplicates.length > 0 && (
        <>
          <b className={isActive ? 'red' : 'amb'}>
            {isActive ? '这个证件号码有在用的账号' : `这个证件号码在别的账号提交过 ${duplicates.length} 次`}
          </b>
          {duplicates.map((d) => (
            <p key={`${d.verificationId}${d.at}`}>
              {d.verificationId && (
                <>
                  <Link href={`/verifications/${d.verificationId}`}>{d.number}</Link>，
                </>
              )}
              {dateOf(d.at)}，{d.state.label}。{d.words}
            </p>
          ))}
        </>
      )}
      {earlier.length > 0 && (
        <>
          <b>前几次提交</b>
          {earlier.map((round) => (
            <p key={round.attempt}>
              第 {round.attempt} 次，{dateOf(round.submittedAt)} 提交，{round.officerName} {round.result.label}
              {round.faults.length > 0 && `：${round.faults.join('；')}`}
            </p>
          ))}
        </>
      )}
    </div>
  )
}
