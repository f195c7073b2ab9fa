/** The middle of a window onto a photo and its width, all as parts of the upright photo. */
export type CropAt = { x: number; y: number; width: number }

const within = (n: number, least: number, most: number): number => Math.min(most, Math.max(least, n))

/** Dragged by so many of the window's own widths. */
export const moveCrop = (crop: CropAt, acrossBy: number, downBy: number): CropAt => ({
  ...crop,
  x: within(crop.x - acrossBy * crop.width, 0, 1),
  y: within(crop.y - downBy * crop.width, 0, 1),
})

export const zoomCrop = (crop: CropAt, by: number): CropAt => ({ ...crop, width: within(crop.width * by, 0.08, 1) })
