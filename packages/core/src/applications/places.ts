import type { SealedPlace } from '../ports.ts'

const at = (table: string, column: string, ...parts: (string | number)[]): SealedPlace => ({
  table,
  column,
  id: parts.join('.'),
})

/** Where each sealed value of this feature stands: a ciphertext opens in its own place only. */
export const places = {
  step: (draftId: string, step: string) => at('draft_step', 'document_ct', draftId, step),
  applicantName: (preApplicationId: string) => at('pre_application', 'applicant_name_ct', preApplicationId),
  decisionNote: (preApplicationId: string) => at('pre_application', 'decision_note_ct', preApplicationId),
  member: (preApplicationId: string, revision: number, seq: number) =>
    at('household_member', 'details_ct', preApplicationId, revision, seq),
  housing: (preApplicationId: string, revision: number, seq: number) =>
    at('housing_item', 'details_ct', preApplicationId, revision, seq),
  asset: (preApplicationId: string, revision: number, seq: number) =>
    at('asset_item', 'details_ct', preApplicationId, revision, seq),
  section: (preApplicationId: string, revision: number, section: string) =>
    at('application_section', 'document_ct', preApplicationId, revision, section),
  supplementNote: (noticeId: string, seq: number) => at('supplement_item', 'note_ct', noticeId, seq),
  furtherRound: (noticeId: string) => at('supplement_notice', 'further_round_reason_ct', noticeId),
} as const
