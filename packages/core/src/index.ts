export type { CityBook } from './city-book.ts'
export type { Actor, Ctx, Jobs } from './context.ts'
export type { JobHandlers, JobName, JobPayload, JobPayloads } from './jobs.ts'
export type {
  BankAnswer,
  BankCall,
  BankGateway,
  BankQuestion,
  DecodedPhoto,
  FileStore,
  Keys,
  KeyScope,
  Passwords,
  PhotoFault,
  Photos,
  Ports,
  SealedPlace,
  ShortMessage,
  SmsGateway,
} from './ports.ts'
