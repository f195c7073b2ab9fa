import type { Claim } from '@anju/contract/staff'

type Props = { what: string; amount: string; claim: Claim | null; canClaim: boolean }

/** In the place of the photos for everybody but the holder of the claim. */
export function Withheld({ what, amount, claim, canClaim }: Props) {
  return (
    <div className="pane right mist">
      <div className="state">
        <p className="b">领取以后才能看{what}。</p>
        <p>{wordsOf(amount, claim, canClaim)}</p>
      </div>
    </div>
  )
}

function wordsOf(amount: string, claim: Claim | null, canClaim: boolean): string {
  if (claim) return `${claim.officerName}正在办这件。`
  return canClaim ? `共 ${amount}。按 L 领取，领取会记入日志。` : `共 ${amount}。这件现在不能领取。`
}
