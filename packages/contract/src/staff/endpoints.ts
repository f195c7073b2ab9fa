import type { Endpoint } from '../kit/index.ts'
import { listCases, showCase } from './cases.ts'
import { showFile } from './files.ts'
import {
  claimPreApplication,
  listPreApplications,
  refuseAcceptance,
  registerAcceptance,
  releasePreApplication,
  requestSupplement,
  showPreApplication,
  showPreApplicationJournal,
} from './pre-applications.ts'
import { reveal } from './reveals.ts'
import { search } from './search.ts'
import {
  changePassword,
  confirmPassword,
  lock,
  resendCode,
  secondFactor,
  showMe,
  showSession,
  signIn,
  signOut,
  unlock,
} from './session.ts'
import {
  approveVerification,
  claimVerification,
  listVerifications,
  releaseVerification,
  returnVerification,
  showVerification,
  showVerificationJournal,
} from './verifications.ts'

/** Every act of the staff console. The server mounts exactly these, OpenAPI tells exactly these. */
export const staffEndpoints = [
  showSession,
  signIn,
  resendCode,
  secondFactor,
  lock,
  unlock,
  confirmPassword,
  changePassword,
  signOut,
  showMe,
  listVerifications,
  showVerification,
  claimVerification,
  releaseVerification,
  approveVerification,
  returnVerification,
  showVerificationJournal,
  listPreApplications,
  showPreApplication,
  claimPreApplication,
  releasePreApplication,
  registerAcceptance,
  requestSupplement,
  refuseAcceptance,
  showPreApplicationJournal,
  listCases,
  showCase,
  reveal,
  showFile,
  search,
] as const satisfies readonly Endpoint[]
