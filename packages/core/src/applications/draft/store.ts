import { statement } from '@anju/db'
import type { ApplicationDraftRow, DraftMaterialRow, DraftStepRow } from '@anju/db/rows'

export type Draft = Pick<ApplicationDraftRow, 'id' | 'account_id' | 'state' | 'version' | 'updated_at' | 'kept_until'>
const draftColumns = 'id, account_id, state, version, updated_at, kept_until'

/** Two tabs that begin at once get one draft: the loser's insert does nothing. */
export const insertDraft = statement<
  object,
  [city: string, id: string, accountId: string, now: Date, keptUntil: string]
>(
  'applications.insert-draft',
  `insert into application_draft (city, id, account_id, created_at, updated_at, kept_until) values ($1, $2, $3, $4, $4, $5)
   on conflict (city, account_id) where state = 'open' do nothing`,
)

export const openDraft = statement<Draft, [city: string, accountId: string]>(
  'applications.open-draft',
  `select ${draftColumns} from application_draft where city = $1 and account_id = $2 and state = 'open'`,
)

export const findDraft = statement<Draft, [city: string, id: string, accountId: string]>(
  'applications.find-draft',
  `select ${draftColumns} from application_draft where city = $1 and id = $2 and account_id = $3`,
)

export const lockDraft = statement<Draft, [city: string, id: string, accountId: string]>(
  'applications.lock-draft',
  `select ${draftColumns} from application_draft where city = $1 and id = $2 and account_id = $3 for update`,
)

export const touchDraft = statement<
  Pick<ApplicationDraftRow, 'version'>,
  [city: string, id: string, now: Date, keptUntil: string]
>(
  'applications.touch-draft',
  `update application_draft set version = version + 1, updated_at = $3, kept_until = $4 where city = $1 and id = $2
   returning version`,
)

export const setDraftState = statement<
  object,
  [city: string, id: string, state: ApplicationDraftRow['state'], now: Date]
>(
  'applications.set-draft-state',
  `update application_draft set state = $3, version = version + 1, updated_at = $4 where city = $1 and id = $2`,
)

export type StoredStep = Pick<DraftStepRow, 'step' | 'version' | 'document_ct' | 'is_complete' | 'updated_at'>

export const stepsOfDraft = statement<StoredStep, [city: string, draftId: string]>(
  'applications.steps-of-draft',
  `select step, version, document_ct, is_complete, updated_at from draft_step where city = $1 and draft_id = $2`,
)

/** The draft's row is locked, so no other save comes in between. */
export const saveStep = statement<
  Pick<DraftStepRow, 'version'>,
  [
    city: string,
    draftId: string,
    step: DraftStepRow['step'],
    accountId: string,
    document: Buffer,
    isComplete: boolean,
    now: Date,
  ]
>(
  'applications.save-step',
  `insert into draft_step (city, draft_id, step, account_id, version, document_ct, is_complete, updated_at)
   values ($1, $2, $3, $4, 1, $5, $6, $7)
   on conflict (city, draft_id, step) do update set version = draft_step.version + 1, document_ct = excluded.document_ct,
     is_complete = excluded.is_complete, updated_at = excluded.updated_at
   returning version`,
)

export const deleteSteps = statement<object, [city: string, draftId: string]>(
  'applications.delete-steps',
  `delete from draft_step where city = $1 and draft_id = $2`,
)

export type StoredMaterial = Pick<DraftMaterialRow, 'file_id' | 'material' | 'position' | 'added_at'>

export const materialsOfDraft = statement<StoredMaterial, [city: string, draftId: string]>(
  'applications.materials-of-draft',
  `select file_id, material, position, added_at from draft_material where city = $1 and draft_id = $2 order by material, position, file_id`,
)

export const insertMaterial = statement<
  object,
  [city: string, draftId: string, fileId: string, accountId: string, material: string, position: number, now: Date]
>(
  'applications.insert-material',
  `insert into draft_material (city, draft_id, file_id, account_id, material, position, added_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const deleteMaterials = statement<object, [city: string, draftId: string, fileIds: readonly string[]]>(
  'applications.delete-materials',
  `delete from draft_material where city = $1 and draft_id = $2 and file_id = any($3::uuid[])`,
)

/** The order of one material as it is now: `fileIds` from the first to the last. */
export const orderMaterials = statement<object, [city: string, draftId: string, fileIds: readonly string[]]>(
  'applications.order-materials',
  `update draft_material m set position = o.position
   from unnest($3::uuid[]) with ordinality as o (file_id, position)
   where m.city = $1 and m.draft_id = $2 and m.file_id = o.file_id`,
)

export type Overdue = { city: string; id: string }

export const overdueDrafts = statement<Overdue, [today: string, most: number]>(
  'applications.overdue-drafts',
  `select city, id from application_draft where state = 'open' and kept_until < $1 order by kept_until limit $2`,
)

export const lockOverdueDraft = statement<Draft, [city: string, id: string, today: string]>(
  'applications.lock-overdue-draft',
  `select ${draftColumns} from application_draft where city = $1 and id = $2 and state = 'open' and kept_until < $3 for update`,
)

/** Which of these photos a submitted application holds. */
export const submittedFiles = statement<Pick<DraftMaterialRow, 'file_id'>, [city: string, fileIds: readonly string[]]>(
  'applications.submitted-files',
  `select distinct file_id from application_material where city = $1 and file_id = any($2::uuid[])`,
)
