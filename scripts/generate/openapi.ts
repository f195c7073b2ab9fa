import { staffOpenapi } from '@anju/contract/staff'

/** The staff interface as it is mounted, for reviewers and neighbours. */
export async function openapiDocuments(): Promise<Map<string, string>> {
  return new Map([['docs/generated/staff-openapi.json', `${JSON.stringify(staffOpenapi('0.1.0'), null, 2)}\n`]])
}
