/** One province of the tile map. Rows and columns count from 1; the order is from north to south. */
export type ProvinceTile = { code: string; name: string; initial: string; row: number; column: number }

const tile = (code: string, name: string, initial: string, row: number, column: number): ProvinceTile => ({
  code,
  name,
  initial,
  row,
  column,
})

/** 34 tiles: a schematic arrangement, not a map of borders. */
export const provinceTiles: readonly ProvinceTile[] = [
  tile('230000', '黑龙江', 'H', 1, 8),
  tile('210000', '辽宁', 'L', 2, 7),
  tile('220000', '吉林', 'J', 2, 8),
  tile('650000', '新疆', 'X', 3, 1),
  tile('640000', '宁夏', 'N', 3, 4),
  tile('150000', '内蒙古', 'N', 3, 5),
  tile('110000', '北京', 'B', 3, 6),
  tile('120000', '天津', 'T', 3, 7),
  tile('630000', '青海', 'Q', 4, 2),
  tile('620000', '甘肃', 'G', 4, 3),
  tile('610000', '陕西', 'S', 4, 4),
  tile('140000', '山西', 'S', 4, 5),
  tile('130000', '河北', 'H', 4, 6),
  tile('370000', '山东', 'S', 4, 7),
  tile('540000', '西藏', 'X', 5, 1),
  tile('510000', '四川', 'S', 5, 3),
  tile('500000', '重庆', 'C', 5, 4),
  tile('410000', '河南', 'H', 5, 5),
  tile('340000', '安徽', 'A', 5, 6),
  tile('320000', '江苏', 'J', 5, 7),
  tile('310000', '上海', 'S', 5, 8),
  tile('530000', '云南', 'Y', 6, 3),
  tile('520000', '贵州', 'G', 6, 4),
  tile('420000', '湖北', 'H', 6, 5),
  tile('360000', '江西', 'J', 6, 6),
  tile('330000', '浙江', 'Z', 6, 7),
  tile('450000', '广西', 'G', 7, 4),
  tile('430000', '湖南', 'H', 7, 5),
  tile('440000', '广东', 'G', 7, 6),
  tile('350000', '福建', 'F', 7, 7),
  tile('710000', '台湾', 'T', 7, 8),
  tile('460000', '海南', 'H', 8, 5),
  tile('820000', '澳门', 'A', 8, 6),
  tile('810000', '香港', 'X', 8, 7),
]
