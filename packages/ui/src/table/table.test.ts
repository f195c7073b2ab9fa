import { describe, expect, it } from 'vitest'
import { dataTable } from './index.ts'

const columns = [
  { title: '序号', place: 'index' as const },
  { title: '资产类别', place: 'title' as const },
  { title: '备注' },
]

describe('a table', () => {
  it('keeps its roles and gives each cell its heading', () => {
    const text = String(dataTable({ columns, rows: [['1', '机动车', '代步']] }))
    expect(text.match(/role="columnheader"/g)).toHaveLength(3)
    expect(text).toContain('<td role="cell" data-l="备注">代步</td>')
    expect(text).toContain('class="h h2c">机动车')
  })

  it('drops empty cells from the card, and lets a title without an index start the line', () => {
    expect(String(dataTable({ columns, rows: [['1', '机动车', '']] }))).toContain('data-l="备注" class="none"')
    expect(String(dataTable({ columns: columns.slice(1), rows: [['机动车', '']] }))).toContain('h h2c wide2')
  })
})
