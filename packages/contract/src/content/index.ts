export { attachment, contentBodies, picture, writing } from './bodies.ts'
export { contentRefusals } from './refusals.ts'
export { richText } from './rich-text.ts'
