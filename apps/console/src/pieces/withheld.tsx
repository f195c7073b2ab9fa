import type { Claim } from '@anju/contract/staff'

type Props = { what: string; amount: string; claim: Claim | null; canClaim: boolean; isOpen: boolean }

/** In the place of the photos for everybody but the holder of the claim. */
export function Withheld({ isOpen, ...props }: Props) {
  const [head, words] = isOpen ? wordsOf(props) : closedWords(props)
  return (
    <div className="pane right mist">
      <div className="state">
        <p className="b">{head}</p>
        <p>{words}</p>
      </div>
    </div>
  )
}

type Words = readonly [head: string, words: string]
function wordsOf({ what, amount, claim, canClaim }: Omit<Props, 'isOpen'>): Words {
  if (claim) return [`领取的人才能看${what}。`, `${claim.officerName}正在办这件。`]
  if (canClaim) return [`领取以后才能看${what}。`, `共 ${amount}。按 L 领取，领取会记入日志。`]
  return [`这件您不能办，看不到${what}。`, `共 ${amount}。`]
}

const closedWords = ({ what, amount }: Pick<Props, 'what' | 'amount'>): Words => [
  `现在没有人在办，不再显示${what}。`,
  `共 ${amount}。要看号码，按“显示”写明理由，看过记入日志。`,
]
