import { estateView, yardView } from '../drawings/buildings.ts'
import { floorPlan } from '../drawings/floor-plan.ts'

const [pale, mist, warm] = ['#eaf0f6', '#f4f6f8', '#fdf3e0'] as const

/** What the demonstration's pictures show; nothing of it exists. */
export const scenes = {
  phaseOne: estateView(
    pale,
    [
      { x: 90, width: 420, floors: 8, wall: '#fff', line: '#566573' },
      { x: 560, width: 560, floors: 10, wall: mist, line: '#34434f' },
      { x: 1170, width: 360, floors: 7, wall: '#fff', line: '#566573' },
    ],
    [60, 535, 1145, 1560],
  ),
  yard: yardView(pale),
  homes: estateView(
    mist,
    [
      { x: 150, width: 600, floors: 7, wall: warm, line: '#8a5200' },
      { x: 850, width: 600, floors: 7, wall: '#fff', line: '#8a5200' },
    ],
    [80, 800, 1510],
  ),
  dusk: estateView(
    warm,
    [
      { x: 260, width: 480, floors: 9, wall: mist, line: '#34434f' },
      { x: 800, width: 540, floors: 9, wall: '#fff', line: '#34434f' },
    ],
    [180, 770, 1400, 1500],
  ),
  oneRoom: floorPlan([
    { name: '卧室', x: 0, y: 0, width: 30, height: 34 },
    { name: '客厅', x: 30, y: 0, width: 32, height: 34 },
    { name: '阳台', x: 30, y: 34, width: 32, height: 11 },
    { name: '厨房', x: 62, y: 0, width: 19, height: 20 },
    { name: '卫生间', x: 62, y: 20, width: 19, height: 16 },
  ]),
  twoRooms: floorPlan([
    { name: '卧室', x: 0, y: 0, width: 29, height: 31 },
    { name: '卧室', x: 0, y: 31, width: 29, height: 26 },
    { name: '客厅', x: 29, y: 0, width: 35, height: 42 },
    { name: '阳台', x: 29, y: 42, width: 35, height: 15 },
    { name: '厨房', x: 64, y: 0, width: 21, height: 27 },
    { name: '卫生间', x: 64, y: 27, width: 21, height: 19 },
  ]),
} as const
