import type { Desk } from './desk.ts'

/** Where a fault of any step is put right: `information.employer` is on the page of its section, a row on its own. */
export function faultHref({ base, draft }: Pick<Desk, 'base' | 'draft'>, path: string): string | undefined {
  const [step = '', first = '', second] = path.split('.')
  const back = '?back=check'
  if (step === 'confirmed') return undefined
  if (step === 'information') {
    const section = draft.context.rules.form.sections.find((one) => one.fields.some((field) => field.name === first))
    return `${base}/apply/information${section ? `/${section.name}` : ''}${back}#f-${first}`
  }
  if (/^\d+$/.test(first)) return `${base}/apply/${step}/${first}${back}${second ? `#f-${second}` : ''}`
  return `${base}/apply/${step}${back}${first ? `#f-${first}` : ''}`
}
