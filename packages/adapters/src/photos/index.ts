export { openPhotoDecoder, type PhotoDecoder } from './decoder.ts'
