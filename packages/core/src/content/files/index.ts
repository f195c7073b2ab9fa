export { type DeskFile, eraseContentFile, listContentFiles } from './desk-files.ts'
export { type ContentFile, publishedFiles } from './describe-files.ts'
export { type FileContent, readFileAtDesk, readPublishedFile } from './read-file.ts'
export { putContentFile, type StoreContentFile, storeContentFile } from './store-file.ts'
