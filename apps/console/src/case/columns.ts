/** Which answers take a whole line of two columns: long ones, and a short one whose neighbour would be missing. */
export function wideOf(values: readonly string[], long = 18): boolean[] {
  const wide: boolean[] = []
  for (let i = 0; i < values.length; ) {
    const [here = '', beside] = [values[i], values[i + 1]]
    const isPair = here.length <= long && beside !== undefined && beside.length <= long
    wide.push(...(isPair ? [false, false] : [true]))
    i += isPair ? 2 : 1
  }
  return wide
}
