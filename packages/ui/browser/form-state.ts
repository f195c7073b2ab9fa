/** What the scripts know about a form: whether something typed or picked is not saved yet. */
const unsaved = new Set<HTMLFormElement>()

export function markUnsaved(form: HTMLFormElement): void {
  unsaved.add(form)
}

export function markSaved(form: HTMLFormElement): void {
  unsaved.delete(form)
}

export function isUnsaved(): boolean {
  for (const form of unsaved) if (form.isConnected) return true
  return false
}

/** The form of a control that was changed by hand, if it asked for one of the comforts. */
export function changedForm(event: Event): HTMLFormElement | undefined {
  const { target } = event
  const isControl =
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  return isControl ? (target.form ?? undefined) : undefined
}
