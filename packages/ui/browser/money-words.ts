/** `123000` → `12 万 3,000 元`; nothing for smaller amounts and for what is no amount. */
export function moneyWords(typed: string): string {
  const plain = typed.replace(/[\s,，]/g, '')
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return ''
  const [whole = '0', cents] = plain.split('.')
  const yuan = Number(whole)
  if (yuan < 10_000) return ''
  const parts: string[] = []
  if (yuan >= 1e8) parts.push(`${Math.floor(yuan / 1e8)} 亿`)
  const wan = Math.floor((yuan % 1e8) / 1e4)
  if (wan > 0) parts.push(`${wan.toLocaleString('en')} 万`)
  const rest = yuan % 1e4
  const tail =
    cents && Number(cents) > 0 ? `${rest.toLocaleString('en')}.${cents}` : rest > 0 ? rest.toLocaleString('en') : ''
  if (tail) parts.push(tail)
  return `${parts.join(' ')}${tail ? ' ' : ''}元`
}
