export * from './desk/index.ts'
export * from './files/index.ts'
export {
  findLive,
  listLive,
  listLiveHeads,
  type LiveContent,
  type LiveHead,
  type LivePage,
  liveStamp,
} from './read-live.ts'
export { type ContentHit, type ContentHits, type SearchContent, searchContent } from './search-content.ts'
