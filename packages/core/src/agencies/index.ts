export { type Agency, agenciesOf, agencyOf, areasOf, findAcceptingAgency, subtreeOf } from './find-agencies.ts'
export { type AgencySeed, seedAgencies } from './seed-agencies.ts'
