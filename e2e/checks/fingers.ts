import type { Page } from '@playwright/test'

/**
 * What can be pressed and is smaller than a finger, as seen by pressing: the area around the middle of a thing that
 * answers as that thing. Links inside a sentence are as high as its lines and left out.
 */
export const tooSmall = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((least) => {
    const pressable = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
    const isShown = (one: Element) => {
      const { width, height } = one.getBoundingClientRect()
      return one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 2 && height > 2
    }
    const isInline = (one: Element) =>
      one.tagName === 'A' &&
      getComputedStyle(one).display === 'inline' &&
      (one.parentElement?.textContent ?? '').trim().length > (one.textContent ?? '').trim().length + 1
    const targetOf = (one: Element) =>
      one instanceof HTMLInputElement && one.type !== 'text' ? (one.closest('label') ?? one) : one
    const reach = (target: Element, x: number, y: number, dx: number, dy: number) => {
      let steps = 0
      while (steps < least) {
        const hit = document.elementFromPoint(x + dx * (steps + 1), y + dy * (steps + 1))
        if (!hit || !target.contains(hit)) break
        steps++
      }
      return steps
    }
    const small: string[] = []
    for (const one of new Set([...document.querySelectorAll(pressable)].filter(isShown).map(targetOf))) {
      if (isInline(one)) continue
      const box = one.getBoundingClientRect()
      if (box.width >= least - 0.5 && box.height >= least - 0.5) continue
      one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const now = one.getBoundingClientRect()
      const [x, y] = [now.x + now.width / 2, now.y + now.height / 2]
      const height = Math.max(box.height, reach(one, x, y, 0, -1) + reach(one, x, y, 0, 1) + 1)
      const width = Math.max(box.width, reach(one, x, y, -1, 0) + reach(one, x, y, 1, 0) + 1)
      if (height >= least - 1 && width >= least - 1) continue
      const words = (one.textContent?.trim() || one.getAttribute('aria-label') || one.id).slice(0, 20)
      small.push(`${one.tagName.toLowerCase()} ${words}: ${Math.round(width)}×${Math.round(height)}`)
    }
    scrollTo(0, 0)
    return small
  }, least)
