import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '#app/text/use-text.tsx'
import { ScrollBox } from './scroll-box.tsx'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** `end` for amounts and counts. */
  align?: 'end'
  /** Running text: on a narrow screen it keeps a width that can be read, and the table scrolls. */
  prose?: true
  sortable?: boolean
  /** The sum or remark under the column. */
  foot?: ReactNode
}

type DataTableProps<Row> = {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown in place of rows; say what to do, not only that there is nothing. */
  empty?: ReactNode
}

/** The first column names the row. Sorting is a link (`?sort=name`, `?sort=-name`), so it works without JavaScript. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <ScrollBox className="table-box" label={caption}>
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell key={column.key} scope={index === 0 ? 'row' : undefined} className={classOf(column)}>
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
        <Footer columns={columns} />
      </table>
    </ScrollBox>
  )
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const t = useText()
  const { pathname, search } = useLocation()
  if (!column.sortable)
    return (
      <th scope="col" className={classOf(column)}>
        {column.label}
      </th>
    )

  const query = new URLSearchParams(search)
  const direction = directionOf(query.get('sort'), column.key)
  query.set('sort', direction === 'ascending' ? `-${column.key}` : column.key)
  query.delete('page')
  return (
    <th scope="col" className={alignOf(column)} aria-sort={direction}>
      <Link to={`${pathname}?${query}`} title={t('table.sort', { column: column.label })} preventScrollReset>
        {column.label}
        <span className="sort-mark" aria-hidden="true">
          {direction ? MARKS[direction] : '↕'}
        </span>
      </Link>
    </th>
  )
}

function Footer<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  if (!columns.some(({ foot }) => foot !== undefined)) return null
  return (
    <tfoot>
      <tr>
        {columns.map((column) => (
          <td key={column.key} className={alignOf(column)}>
            {column.foot}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

const MARKS = { ascending: '↑', descending: '↓' } as const

function directionOf(sort: string | null, key: string) {
  if (sort === key) return 'ascending'
  return sort === `-${key}` ? 'descending' : undefined
}

function classOf({ align, prose }: { align?: 'end'; prose?: true }) {
  return prose ? 'prose' : alignOf({ align })
}

function alignOf({ align }: { align?: 'end' }) {
  return align === 'end' ? 'align-end' : undefined
}
