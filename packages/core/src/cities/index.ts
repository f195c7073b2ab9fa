export { type CalendarSeed, seedPlaces } from './seed-places.ts'
