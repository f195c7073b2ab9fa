export type Province = { code: string; name: string; short: string; pinyin: string }

/** A row of the site table: every city a citizen can choose, open or not. */
export type CitySite = {
  code: string
  name: string
  province: string
  pinyin: string
  initials: string
  /** 您好，欢迎来到山东省淄博市. */
  greeting: string
  isOpen: boolean
}

const rank = (site: CitySite, province: Province | undefined, wanted: string): number => {
  const { name, pinyin, initials } = site
  if (name === wanted || pinyin === wanted || initials === wanted) return 0
  if (name.startsWith(wanted) || pinyin.startsWith(wanted)) return 1
  if (name.includes(wanted) || initials.startsWith(wanted)) return 2
  if (!province) return -1
  const isItsProvince = province.short.startsWith(wanted) || province.name === wanted || province.pinyin === wanted
  return isItsProvince ? 3 : -1
}

/**
 * Cities by Chinese name, pinyin or initials, best first: `zb`, `zibo`, `淄` and `山东省淄博市` all find 淄博市;
 * a province finds all its cities. Nothing typed finds nothing.
 */
export function findSites(
  sites: readonly CitySite[],
  provinces: readonly Province[],
  query: string,
): readonly CitySite[] {
  const typed = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]/g, '')
  if (!typed) return []
  const provinceOf = new Map(provinces.map((one) => [one.code, one]))
  return sites
    .map((site, order) => {
      const province = provinceOf.get(site.province)
      const rest = [province?.name, province?.short].find(
        (words) => words && words !== typed && typed.startsWith(words),
      )
      const score = rank(site, province, typed)
      return { site, order, score: score < 0 && rest ? rank(site, undefined, typed.slice(rest.length)) : score }
    })
    .filter(({ score }) => score >= 0)
    .sort((a, b) => a.score - b.score || a.order - b.order)
    .map(({ site }) => site)
}
