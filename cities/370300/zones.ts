import type { Zone } from '@anju/domain/cities'

/**
 * Areas that administer themselves but have no division code. Their streets stand under other districts in the code table.
 * Which streets 经开区 runs is not confirmed: until staff enter them, its places are served by the desk of their district.
 */
export const zones: readonly Zone[] = [
  { name: '高新区', streets: ['370303008'] },
  { name: '经开区', streets: [] },
  { name: '文昌湖区', streets: ['370306103', '370306104'] },
]
