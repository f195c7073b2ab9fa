import { type CityDivisions, type DivisionData, divisionsFrom } from '@anju/domain/cities'
import shanghai from '../310100/divisions.json' with { type: 'json' }
import zibo from '../370300/divisions.json' with { type: 'json' }

const files: readonly DivisionData[] = [zibo, shanghai]
const divisions: ReadonlyMap<string, CityDivisions> = new Map(files.map((data) => [data.city, divisionsFrom(data)]))

/** Districts, streets and committees of an opened city, as first published; staff keep the database's copy current. */
export function divisionsOf(city: string): CityDivisions | undefined {
  return divisions.get(city)
}
