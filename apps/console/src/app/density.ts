const setting = 'anju.density'

/** Rows of 40 or 32 pixels, kept on this PC. */
export function toggleDensity(): void {
  const next = document.documentElement.dataset.density === 'tight' ? '' : 'tight'
  document.documentElement.dataset.density = next
  localStorage.setItem(setting, next)
}

export const restoreDensity = (): void => {
  document.documentElement.dataset.density = localStorage.getItem(setting) ?? ''
}
