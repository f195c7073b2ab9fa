/** A housing office as routing needs to know it. */
export type RoutedAgency = { id: string; parent_id: string | null; is_active: boolean }

/** Which office serves which area: a division code of any level, or the name of a zone that has no code. */
export type AgencyArea = { area: string; agency_id: string }

/** The chosen place; `zone` is the administering area without a code that it lies in, if any. */
export type ServedPlace = { city?: string; district: string; zone?: string; street?: string; committee?: string }

/** Climb to the first office that is open: a closed desk's work goes to the office above it, not to a neighbour. */
function openOffice<A extends RoutedAgency>(byId: ReadonlyMap<string, A>, id: string): A | undefined {
  const seen = new Set<string>()
  let agency = byId.get(id)
  while (agency && !agency.is_active && !seen.has(agency.id)) {
    seen.add(agency.id)
    agency = agency.parent_id === null ? undefined : byId.get(agency.parent_id)
  }
  return agency?.is_active ? agency : undefined
}

/**
 * 受理机构 of a place: the narrowest area that an office serves wins; with no street chosen that is the district's desk.
 * 四宝山街道 lies in 张店区 by its code but is served by the desk of 高新区: the table decides, never the code's prefix.
 * Undefined: nobody serves the place, which is a gap in the table.
 */
export function acceptingAgency<A extends RoutedAgency>(
  agencies: readonly A[],
  areas: readonly AgencyArea[],
  place: ServedPlace,
): A | undefined {
  const byArea = new Map(areas.map((one) => [one.area, one.agency_id]))
  const byId = new Map(agencies.map((one) => [one.id, one]))
  for (const area of [place.committee, place.street, place.zone, place.district, place.city]) {
    const id = area ? byArea.get(area) : undefined
    const agency = id === undefined ? undefined : openOffice(byId, id)
    if (agency) return agency
  }
  return undefined
}
