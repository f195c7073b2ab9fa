import { useState } from 'react'
import { refusalOf } from '../api/refused.ts'

/** A form on its way: busy, and the words of a refusal beside the field. `send` tells whether it was taken. */
export function useSending() {
  const [problem, say] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const send = async (act: () => Promise<void>): Promise<boolean> => {
    setIsBusy(true)
    say(undefined)
    try {
      await act()
      return true
    } catch (error) {
      const { words, fieldErrors } = refusalOf(error)
      say(fieldErrors?.[0]?.message ?? words)
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return { problem, isBusy, send, say }
}

export const FieldProblem = ({ id, words }: { id: string; words: string | undefined }) => (
  <p className="err-msg" id={id} role="alert" hidden={!words}>
    {words}
  </p>
)
