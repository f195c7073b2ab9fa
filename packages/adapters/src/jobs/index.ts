export { installJobs, jobGrants, type JobHandlers, openJobs, startWorker } from './pg-boss.ts'
