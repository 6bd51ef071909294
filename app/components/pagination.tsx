import { Link, useLocation } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'

type PaginationProps = { page: number; pageSize: number; total: number }

/** Pages by URL (`?page=2`); every other filter stays. */
export function Pagination({ page, pageSize, total }: PaginationProps) {
  const t = useText()
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  return (
    <nav className="pagination" aria-label={t('pagination.label')}>
      <span className="number">
        {t('pagination.range', { from, to: Math.min(page * pageSize, total), total })}
      </span>
      {page > 1 && <PageLink page={page - 1} label={t('pagination.previous')} rel="prev" />}
      {pages > 1 && <span className="soft">{t('pagination.position', { page, pages })}</span>}
      {page < pages && <PageLink page={page + 1} label={t('pagination.next')} rel="next" />}
    </nav>
  )
}

function PageLink({ page, label, rel }: { page: number; label: string; rel: 'prev' | 'next' }) {
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.set('page', String(page))
  return (
    <Link to={`${pathname}?${query}`} rel={rel}>
      {label}
    </Link>
  )
}
