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
  /** On a phone each row stands as a list of its cells, each with the label of its column: no figure is out of sight. */
  stacked?: boolean
}

/** The first column names the row. Sorting is a link (`?sort=name`, `?sort=-name`), so it works without JavaScript. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  empty,
  stacked = false,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  // A browser that shows parts of a table as blocks forgets what they are: the roles say it again.
  const as = (role: string) => (stacked ? { role } : {})
  return (
    <ScrollBox className="table-box" label={caption}>
      <table className={stacked ? 'table stacked' : 'table'} {...as('table')}>
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} role={as('columnheader').role} />
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...as('row')}>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={column.key}
                    scope={index === 0 ? 'row' : undefined}
                    className={classOf(column)}
                    data-label={stacked ? column.label : undefined}
                    {...as(index === 0 ? 'rowheader' : 'cell')}
                  >
                    {stacked ? <div>{column.cell(row)}</div> : column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
        <Footer columns={columns} stacked={stacked} />
      </table>
    </ScrollBox>
  )
}

function HeaderCell<Row>({ column, role }: { column: Column<Row>; role: string | undefined }) {
  const t = useText()
  const { pathname, search } = useLocation()
  if (!column.sortable)
    return (
      <th scope="col" className={classOf(column)} role={role}>
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

function Footer<Row>({ columns, stacked }: { columns: readonly Column<Row>[]; stacked: boolean }) {
  if (!columns.some(({ foot }) => foot !== undefined)) return null
  const as = (role: string) => (stacked ? { role } : {})
  return (
    <tfoot {...as('rowgroup')}>
      <tr {...as('row')}>
        {columns.map((column) => (
          <td
            key={column.key}
            className={alignOf(column)}
            data-label={stacked && column.foot !== undefined ? column.label : undefined}
            {...as('cell')}
          >
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
