export { countArrival } from './count-arrival.ts'
