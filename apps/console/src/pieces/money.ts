/** 118,400.00 */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 38.40 */
export const area = (squareMetres: number): string => squareMetres.toFixed(2)
