import { ok, type Outcome, type Refused, refuse } from './outcome.ts'

/** What a typed field was read as, or the one refusal that every form gives. */
export type Reading<T> = Outcome<T, 'form.invalid'>

type ValuesOf<R> = { [K in keyof R]: Extract<R[K], { ok: true }> extends { value: infer T } ? T : never }

/**
 * A field that cannot be taken: where it stands, which rule it breaks, Chinese words that say what to do.
 * WCAG 2.2, 3.3.1 and 3.3.3: name the field in error and suggest the correction.
 * Example: `invalid('phone', 'phone.empty', '请填写手机号码')` refuses with one field error at `phone`.
 */
export const invalid = (path: string, code: string, message: string): Refused<'form.invalid'> =>
  refuse('form.invalid', { params: { count: 1 }, fields: [{ path, code, message }] })

/**
 * Joins the readings of a form: all values, or every field error at once, in the form's order.
 * Order 11, art. 8: everything to be supplied is told once.
 * Example: a wrong phone and a wrong name give one refusal with two field errors.
 */
export function readAll<R extends Readonly<Record<string, Reading<unknown>>>>(readings: R): Reading<ValuesOf<R>> {
  const faults = Object.values(readings).flatMap((reading) => (reading.ok ? [] : (reading.refusal.fields ?? [])))
  if (faults.length > 0) return refuse('form.invalid', { params: { count: faults.length }, fields: faults })
  const values = Object.entries(readings).map(([name, reading]) => [name, reading.ok ? reading.value : undefined])
  return ok(Object.fromEntries(values) as ValuesOf<R>) // every reading is ok here, so each name has its value
}
