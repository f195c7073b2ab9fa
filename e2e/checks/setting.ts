import type { Page } from '@playwright/test'

/** Words that are set badly: squeezed into a column of single characters, or running out of the box they stand in. */
export const badlySet = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const linesOf = (text: Node): DOMRect[] => {
      const range = document.createRange()
      range.selectNodeContents(text)
      return [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2)
    }
    const isForReaders = (one: Element): boolean =>
      getComputedStyle(one).clipPath !== 'none' || (one.parentElement !== null && isForReaders(one.parentElement))
    const isSeen = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) && !one.matches('.skip') && !isForReaders(one)
    const isBox = (one: Element) => {
      const style = getComputedStyle(one)
      return style.backgroundColor !== 'rgba(0, 0, 0, 0)' || parseFloat(style.borderRightWidth) > 0
    }
    const boxOf = (one: Element): Element => (isBox(one) || !one.parentElement ? one : boxOf(one.parentElement))
    const bad: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement
      const words = text.textContent?.trim() ?? ''
      if (!parent || !words || !isSeen(parent)) continue
      const lines = linesOf(text)
      const most = Math.max(...lines.map(({ width }) => width))
      const size = parseFloat(getComputedStyle(parent).fontSize)
      if (lines.length > 2 && most < size * 4) bad.push(`squeezed: ${words.slice(0, 20)}`)
      const box = boxOf(parent).getBoundingClientRect()
      // Wide spaces at the end of a line hang out of it, unseen.
      const slack = words.includes('\u3000') ? 2 * size + 1 : 1
      if (lines.some(({ left, right }) => left < box.left - slack || right > box.right + slack)) {
        bad.push(`runs out of its box: ${words.slice(0, 20)}`)
      }
    }
    return bad
  })

/** Class names that no rule of the styles knows: a thing that was built and never dressed. */
export const undressed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const rules = [...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\n'))
    const known = new Set(rules.join('\n').match(/\.-?[a-z_][\w-]*/gi))
    const used = [...document.querySelectorAll('[class]')].flatMap((one) => [...one.classList])
    return [...new Set(used)].filter((name) => !known.has(`.${name}`))
  })
