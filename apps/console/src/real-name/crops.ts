import type { CropAt } from '../viewer/crop.ts'

type Crops = Record<'number' | 'name' | 'face' | 'portrait', CropAt>

/** Where things stand on a photo that the document fills; a hand puts it right by dragging. */
const identityCard: Crops = {
  number: { x: 0.6, y: 0.81, width: 0.6 },
  name: { x: 0.27, y: 0.22, width: 0.36 },
  face: { x: 0.77, y: 0.42, width: 0.26 },
  portrait: { x: 0.5, y: 0.42, width: 0.55 },
}
const passport: Crops = {
  number: { x: 0.72, y: 0.14, width: 0.5 },
  name: { x: 0.56, y: 0.27, width: 0.5 },
  face: { x: 0.2, y: 0.45, width: 0.34 },
  portrait: identityCard.portrait,
}
const travelPermit: Crops = {
  number: { x: 0.6, y: 0.78, width: 0.6 },
  name: { x: 0.58, y: 0.28, width: 0.45 },
  face: { x: 0.22, y: 0.45, width: 0.3 },
  portrait: identityCard.portrait,
}

export function cropsOf(idDocumentType: string): Crops {
  if (idDocumentType === 'passport') return passport
  return /permit/i.test(idDocumentType) ? travelPermit : identityCard
}
