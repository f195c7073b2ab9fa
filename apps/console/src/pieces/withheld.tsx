import type { Claim } from '@anju/contract/staff'

type Props = { what: string; amount: string; claim: Claim | null; canClaim: boolean; isOpen: boolean }

/** In the place of the photos for everybody but the holder of the claim. */
export function Withheld({ isOpen, ...props }: Props) {
  const { what, amount } = props
  return (
    <div className="pane right mist">
      <div className="state">
        <p className="b">{isOpen ? `领取以后才能看${what}。` : `现在没有人在办，不再显示${what}。`}</p>
        <p>{isOpen ? wordsOf(props) : `共 ${amount}。要看号码，按“显示”写明理由，看过记入日志。`}</p>
      </div>
    </div>
  )
}

function wordsOf({ amount, claim, canClaim }: Omit<Props, 'isOpen'>): string {
  if (claim) return `${claim.officerName}正在办这件。`
  return canClaim ? `共 ${amount}。按 L 领取，领取会记入日志。` : `共 ${amount}。这件您不能领取。`
}
