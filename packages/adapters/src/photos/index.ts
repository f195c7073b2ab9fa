export { type DecoderOptions, openPhotoDecoder, type PhotoDecoder } from './decoder-pool.ts'
