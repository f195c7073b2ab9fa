import { changedForm, isUnsaved, markSaved, markUnsaved } from './form-state.ts'

/** Asks before leaving a page on which something is typed and not saved. */
export function guardLeaving(): void {
  const changed = (event: Event) => {
    const form = changedForm(event)
    if (form?.dataset.guard !== undefined) markUnsaved(form)
  }
  document.addEventListener('input', changed)
  document.addEventListener('change', changed)

  // Whoever sends the form means to leave.
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented && event.target instanceof HTMLFormElement) markSaved(event.target)
  })
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault()
  })
}
