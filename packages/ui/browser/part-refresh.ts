import { announce } from './dom.ts'

let latest = 0

/**
 * Districts, streets, committees: a choice asks the same page for what follows from it, and takes over the parts that
 * depend on it. The button for people without scripts disappears, and returns when this fails.
 */
export function refreshParts(): void {
  showUpdateButtons(document, false)
  document.addEventListener('change', (event) => {
    const select = event.target
    if (select instanceof HTMLSelectElement && select.dataset.refresh) void refresh(select, select.dataset.refresh)
  })
}

async function refresh(select: HTMLSelectElement, address: string): Promise<void> {
  const turn = ++latest
  const ids = (select.dataset.parts ?? '').split(' ').filter(Boolean)
  const answer = await fetchPage(`${address}${address.includes('?') ? '&' : '?'}${choices(select)}`)
  if (turn !== latest) return
  const parts = ids.map((id) => [document.getElementById(id), answer?.getElementById(id)] as const)
  if (!answer || parts.some(([, fresh]) => !fresh)) return showUpdateButtons(document, true)
  for (const [old, fresh] of parts) {
    if (!old || !fresh) continue
    old.replaceWith(document.adoptNode(fresh))
    showUpdateButtons(fresh, false)
  }
  announce('后面的选项已更新')
}

/** The lists of the same form, so that the server knows all that was chosen. */
function choices(select: HTMLSelectElement): URLSearchParams {
  const query = new URLSearchParams()
  for (const other of select.form?.querySelectorAll('select') ?? [select]) query.set(other.name, other.value)
  return query
}

/** A page as a document. The browser parses it as it parses any page, without running anything. */
function fetchPage(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.timeout = 10_000
    request.onload = () => resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined)
    request.onerror = request.ontimeout = request.onabort = () => resolve(undefined)
    request.send()
  })
}

function showUpdateButtons(root: ParentNode, shown: boolean): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-update]')) button.hidden = !shown
}
