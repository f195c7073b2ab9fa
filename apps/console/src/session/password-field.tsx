import type { Ref } from 'react'
import { FieldProblem } from './sending.tsx'

type Props = {
  id: string
  label: string
  hint?: string
  value: string
  problem: string | undefined
  autoComplete: 'current-password' | 'new-password'
  onChange: (value: string) => void
  ref?: Ref<HTMLInputElement>
}

export function PasswordField({ id, label, hint, value, problem, autoComplete, onChange, ref }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="meta" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        ref={ref}
        id={id}
        className="inp"
        type="password"
        autoComplete={autoComplete}
        aria-invalid={problem ? true : undefined}
        aria-describedby={[hint && `${id}-hint`, `${id}-problem`].filter(Boolean).join(' ')}
        value={value}
        onChange={(e) => onChange(e.target.value)}
      />
      <FieldProblem id={`${id}-problem`} words={problem} />
    </div>
  )
}
