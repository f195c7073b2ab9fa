import { drawing, rect, size } from './write.ts'

type Building = { x: number; width: number; floors: number; wall: string; line: string }

const floorHeight = 74
const groundAt = 900

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** Rows of windows, every third with a balcony, a plinth and a door. */
function building({ x, width, floors, wall, line }: Building): string {
  const top = groundAt - floors * floorHeight - 46
  const bays = Math.floor(width / 96)
  const gap = width / bays
  const windows = range(floors).flatMap((floor) =>
    range(bays).map((bay) => {
      const [left, up] = [x + bay * gap + gap * 0.24, top + 30 + floor * floorHeight]
      const isDoor = floor === floors - 1 && bay === Math.floor(bays / 2)
      if (isDoor) return rect(left - 8, up - 4, gap * 0.52 + 16, groundAt - up + 4, 'fill="#0f4c81"')
      const pane = rect(left, up, gap * 0.52, 40, `fill="#f4f6f8" stroke="${line}" stroke-width="3"`)
      const middle = `<path d="M${left + gap * 0.26} ${up}v40" stroke="${line}" stroke-width="3"/>`
      const balcony = bay % 3 === 1 ? rect(left - 10, up + 34, gap * 0.52 + 20, 14, `fill="${line}"`) : ''
      return pane + middle + balcony
    }),
  )
  const body = rect(x, top, width, groundAt - top, `fill="${wall}" stroke="${line}" stroke-width="4"`)
  const roof = rect(x - 12, top - 16, width + 24, 20, `fill="${line}"`)
  const plinth = rect(x, groundAt - 20, width, 20, `fill="${line}"`)
  return [body, roof, plinth, ...windows].join('')
}

const tree = (x: number, height: number): string =>
  `${rect(x - 6, groundAt - height, 12, height, 'fill="#8a5200"')}<circle cx="${x}" cy="${groundAt - height - 40}" r="62" fill="#1b6b52"/><circle cx="${x + 26}" cy="${groundAt - height - 12}" r="40" fill="#2c8266"/>`

const street = [
  rect(0, groundAt, size.width, size.height - groundAt, 'fill="#c3ccd4"'),
  rect(0, groundAt, size.width, 10, 'fill="#7b8994"'),
  ...range(9).map((one) => rect(40 + one * 190, 990, 100, 10, 'fill="#fff"')),
]

/** An estate from the street: two or three houses of plain walls. */
export const estateView = (sky: string, houses: readonly Building[], trees: readonly number[]): string =>
  drawing(sky, [...houses.map(building), ...street, ...trees.map((x, index) => tree(x, 110 + (index % 3) * 22))])

/** A yard between two houses, with benches and a path. */
export function yardView(sky: string): string {
  const walls = [
    building({ x: -60, width: 480, floors: 9, wall: '#eaf0f6', line: '#566573' }),
    building({ x: 1180, width: 480, floors: 9, wall: '#eaf0f6', line: '#566573' }),
  ]
  const lawn = `<path d="M0 1067L0 900H1600V1067Z" fill="#8fb8a0"/><path d="M660 1067L760 900H850L960 1067Z" fill="#f4f6f8"/>`
  const bench = (x: number) =>
    rect(x, 930, 150, 14, 'fill="#8a5200"') +
    rect(x + 14, 944, 12, 34, 'fill="#34434f"') +
    rect(x + 124, 944, 12, 34, 'fill="#34434f"')
  return drawing(sky, [
    ...walls,
    lawn,
    tree(560, 120),
    tree(1010, 150),
    tree(690, 90),
    tree(900, 100),
    bench(470),
    bench(1000),
  ])
}
