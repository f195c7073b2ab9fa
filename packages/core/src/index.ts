export type { CityBook } from './city-book.ts'
export type { Actor, Ctx, Jobs } from './context.ts'
export type { JobHandlers, JobName, JobPayload, JobPayloads } from './jobs.ts'
export type {
  AttachmentFault,
  Attachments,
  BankAnswer,
  BankCall,
  BankGateway,
  BankQuestion,
  DecodedPhoto,
  FileStore,
  FoundNumber,
  InspectedAttachment,
  Keys,
  KeyScope,
  Passwords,
  PhotoFault,
  Photos,
  PictureForm,
  Ports,
  RenderedPicture,
  SealedPlace,
  ShortMessage,
  SmsGateway,
} from './ports.ts'
