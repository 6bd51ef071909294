import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'

/** A table to take along, in both formats; `to` is its address without the ending. */
export function SheetLinks({ to, search = '' }: { to: string; search?: string }) {
  const t = useText()
  return (
    <>
      <Link to={`${to}.csv${search}`} reloadDocument>
        {t('sheet.csv')}
      </Link>
      <Link to={`${to}.xlsx${search}`} reloadDocument>
        {t('sheet.xlsx')}
      </Link>
    </>
  )
}
