import { drawing, rect, write } from './write.ts'

/** A room in decimetres, from the left and from above. */
export type Room = { name: string; x: number; y: number; width: number; height: number }

const wall = 'fill="none" stroke="#14202b" stroke-width="12"'

/** A plan to look at, not to build by: walls, names and areas of the rooms. */
export function floorPlan(rooms: readonly Room[]): string {
  const right = Math.max(...rooms.map((one) => one.x + one.width))
  const bottom = Math.max(...rooms.map((one) => one.y + one.height))
  const scale = Math.min(1_240 / right, 800 / bottom)
  const left = Math.round((1_600 - right * scale) / 2)
  const top = Math.round((960 - bottom * scale) / 2)
  const drawn = rooms.map((room) => {
    const [x, y] = [left + room.x * scale, top + room.y * scale]
    const [width, height] = [room.width * scale, room.height * scale]
    const area = `${((room.width * room.height) / 100).toFixed(1)} m²`
    const large = Math.min(width, height) > 230
    const ground =
      room.name === '阳台' ? '#e6f2ed' : room.name === '卫生间' || room.name === '厨房' ? '#eaf0f6' : '#fff'
    return [
      rect(x, y, width, height, `fill="${ground}"`),
      rect(x, y, width, height, wall),
      write(room.name, { x: x + width / 2, y: y + height / 2 - 4, size: large ? 50 : 38, anchor: 'middle' }),
      write(area, {
        x: x + width / 2,
        y: y + height / 2 + 44,
        size: large ? 36 : 30,
        fill: '#566573',
        anchor: 'middle',
      }),
    ].join('')
  })
  return drawing('#f4f6f8', drawn)
}
