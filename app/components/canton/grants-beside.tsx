import { Link } from '@remix-run/react'
import { List } from '#app/components/list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { GrantShown } from '#app/views/grants.server.ts'

/** A grant does not go with these agreements (Merkblatt 5): it stands, and one of the two is to end. */
export function GrantsBeside({ beside }: { beside: GrantShown['beside'] }) {
  const t = useText()
  if (beside.length === 0) return null
  return (
    <Notice kind="warning" title={t('grants.beside.title')}>
      <List>
        {beside.map(({ reference, party, year }) => (
          <li key={reference}>
            <Link to={dossierPath(reference)}>
              <Name>{party}</Name>, {reference}
            </Link>{' '}
            {t('grants.beside.from', { year })}
          </li>
        ))}
      </List>
      <p>{t('grants.beside.way')}</p>
    </Notice>
  )
}
