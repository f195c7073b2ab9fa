export {
  type Agency,
  agenciesOf,
  agencyOf,
  areasOf,
  findAcceptingAgency,
  listAgencies,
  subtreeOf,
} from './find-agencies.ts'
export { type AgencySeeds, seedAgencies } from './seed-agencies.ts'
