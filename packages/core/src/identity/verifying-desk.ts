import type { Tx } from '@anju/db'
import { findAcceptingAgency } from '../agencies/index.ts'

/** Only the city is known of the place: its own desk checks. */
export async function verifyingDesk(tx: Tx, city: string): Promise<string> {
  const desk = await findAcceptingAgency(tx, city, { district: city })
  if (!desk) throw new Error(`nobody serves the whole of ${city}: its table of offices has a gap`)
  return desk.id
}
