import { useEffect, useState } from 'react'

/** Nothing for 300 ms, then bars of the rows' height; after two seconds, what is being fetched and for how long. */
export function Skeleton({ heads, what }: { heads: readonly string[]; what: string }) {
  const waited = useWaited()
  if (waited < 0.3) return null
  return (
    <div aria-busy="true">
      <table className="ledger sk" aria-hidden="true">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[1, 2, 3, 4, 5].map((row) => (
            <tr key={row}>
              {heads.map((head) => (
                <td key={head}>
                  <i>…</i>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <output className="meta">{waited >= 2 && `正在取${what}，已等 ${Math.floor(waited)} 秒。`}</output>
    </div>
  )
}

export const Waiting = ({ what }: { what: string }) => (
  <div className="scroll" aria-busy="true">
    <WaitingWords what={what} />
  </div>
)

export function WaitingWords({ what }: { what: string }) {
  const waited = useWaited()
  return (
    <output className="meta">
      {waited >= 0.3 && `正在取${what}`}
      {waited >= 2 && `，已等 ${Math.floor(waited)} 秒`}
    </output>
  )
}

function useWaited(): number {
  const [waited, setWaited] = useState(0)
  useEffect(() => {
    const from = Date.now()
    const timer = setInterval(() => setWaited((Date.now() - from) / 1000), 300)
    return () => clearInterval(timer)
  }, [])
  return waited
}
