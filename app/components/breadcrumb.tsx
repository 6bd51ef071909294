import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import { List } from './list.tsx'
import { useWrittenLanguage } from './written.tsx'

/** `named`: the label is a name of the canton, which is the same in every language. */
export type Crumb = { label: string; to?: string; named?: boolean }

/** The way to this page; the last entry is the page itself. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useText()
  const written = useWrittenLanguage()
  const way: Crumb[] = [{ label: t('nav.home'), to: '/' }, ...crumbs]
  return (
    <nav className="breadcrumb" aria-label={t('frame.breadcrumb')}>
      <List ordered>
        {way.map(({ label, to, named }, index) => (
          <li key={index}>
            {to && index < way.length - 1 ? (
              <Link to={to} lang={named ? written : undefined}>
                {label}
              </Link>
            ) : (
              <span aria-current="page" lang={named ? written : undefined}>
                {label}
              </span>
            )}
          </li>
        ))}
      </List>
    </nav>
  )
}
