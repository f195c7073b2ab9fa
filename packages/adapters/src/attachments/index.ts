export { type AttachmentInspector, openAttachmentInspector } from './inspector.ts'
