import type { Tx } from '@anju/db'
import type { CityDirectory } from '@anju/domain/cities'
import * as store from './store.ts'

export type CalendarSeed = {
  days: readonly { day: string; kind: string; name: string }[]
  years: readonly { year: number; source: string }[]
}

/**
 * The site table, the divisions of the opened cities and the working-day calendar, as the city data have them. May run
 * at every start: what is there already stays as staff left it.
 */
export async function seedPlaces(tx: Tx, directory: CityDirectory, calendar: CalendarSeed): Promise<void> {
  const sites = directory.sites()
  await tx.run(
    store.upsertCities,
    sites.map((one) => one.code),
    sites.map((one) => one.province),
    sites.map((one) => one.name),
    sites.map((one) => one.isOpen),
  )
  for (const site of sites.filter((one) => one.isOpen)) await seedDivisions(tx, directory, site.code)
  const { days, years } = calendar
  await tx.run(
    store.insertCalendarDays,
    days.map((one) => one.day),
    days.map((one) => one.kind),
    days.map((one) => one.name),
  )
  await tx.run(
    store.insertCalendarYears,
    years.map((one) => one.year),
    years.map((one) => one.source),
  )
}

async function seedDivisions(tx: Tx, directory: CityDirectory, city: string): Promise<void> {
  const rows = directory.divisionsOf(city)?.rows() ?? []
  await tx.run(
    store.insertDivisions,
    city,
    rows.map((one) => one.code),
    rows.map((one) => one.parent),
    rows.map((one) => one.level),
    rows.map((one) => one.name),
  )
}
