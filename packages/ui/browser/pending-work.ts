const work = new Map<HTMLFormElement, Set<Promise<unknown>>>()

/** Keeps a form from being sent until the work is done: a photo that is still being made smaller, a draft under way. */
export function holdFor(form: HTMLFormElement, task: Promise<unknown>): void {
  const tasks = work.get(form) ?? new Set()
  work.set(form, tasks)
  tasks.add(task)
  const done = () => tasks.delete(task)
  task.then(done, done)
}

/** A submit during such work is sent as soon as it is done, by the button that was pressed. */
export function holdSubmits(): void {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement)) return
      const tasks = work.get(form)
      if (!tasks?.size) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const { submitter } = event
      const again = () => (submitter instanceof HTMLElement ? submitter.click() : form.requestSubmit())
      void Promise.allSettled(tasks).then(again)
    },
    true,
  )
}
