import type { DeclaredTable } from '@anju/contract/staff'
import type { DeclaredRows, ParsedAnswers } from '@anju/domain/applications'
import type { DeclaredRowSpec, FieldSpec } from '@anju/domain/cities'
import { fenOf, isSame, squareMetresOf, valueOf } from './describe-field.ts'
import type { Veil } from './veil.ts'

const numbers = ['money', 'area', 'count']

/** 计量单位 comes from the asset's category and stands behind 数量; it is no question of the form. */
const unitColumn: FieldSpec = { name: 'unit', label: '计量单位', kind: 'text', required: true }

function columnsOf(spec: DeclaredRowSpec, hasUnit: boolean): FieldSpec[] {
  return spec.fields.flatMap((field) => (hasUnit && field.kind === 'count' ? [field, unitColumn] : [field]))
}

export type ToldTable = {
  veil: Veil
  members: readonly string[]
  earlier?: DeclaredRows | undefined
  hasUnit?: boolean
}

/** 家庭住房情况 or 申请人财产信息 in the columns of the form that was in force. */
export function describeTable(spec: DeclaredRowSpec, { declared, rows }: DeclaredRows, told: ToldTable): DeclaredTable {
  const columns = columnsOf(spec, told.hasUnit === true)
  return {
    title: spec.title,
    declared,
    columns: columns.map(({ name, label, kind }) => ({ key: name, label, isNumber: numbers.includes(kind) })),
    rows: rows.map((row, index) => ({
      position: index + 1,
      changed: told.earlier !== undefined && !isSame(row, told.earlier.rows[index]),
      cells: columns.map((column) => cellOf(column, row, told)),
    })),
  }
}

function cellOf(column: FieldSpec, row: ParsedAnswers, { veil, members }: ToldTable) {
  const answer = row[column.name]
  const isUnit = column === unitColumn
  return {
    value: isUnit ? String(answer ?? '') : valueOf(column, answer, veil, members),
    fen: fenOf(column, answer, veil),
    squareMetres: squareMetresOf(column, answer, veil),
  }
}
