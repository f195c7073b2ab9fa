export { installJobs, jobGrants, openJobs, startWorker } from './pg-boss.ts'
