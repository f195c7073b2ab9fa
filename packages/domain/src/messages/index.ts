export * from './render.ts'
export * from './templates.ts'
