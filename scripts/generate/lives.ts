import { applicationLife } from '@anju/domain/applications'
import { caseLife } from '@anju/domain/cases'
import { bankVerificationLife, verificationLife } from '@anju/domain/identity'
import { documentLife } from '@anju/domain/kit'

/** Every life as a diagram and a table, from the very tables that decide. */
export async function lives(): Promise<Map<string, string>> {
  return new Map([
    ['docs/generated/real-name-verification.md', documentLife(verificationLife)],
    ['docs/generated/bank-verification.md', documentLife(bankVerificationLife)],
    ['docs/generated/pre-application.md', documentLife(applicationLife)],
    ['docs/generated/case.md', documentLife(caseLife)],
  ])
}
