import { Link } from '@remix-run/react'
import { List } from '#app/components/list.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { useText } from '#app/text/use-text.tsx'

type Party = { reference: string; party: string }

/** Dossiers that no mail of the portal reaches. */
export function UnreachableList({ parties }: { parties: readonly Party[] }) {
  const t = useText()
  return (
    <List className="file-list">
      {parties.map(({ reference, party }) => (
        <li key={reference}>
          <div>
            <Link to={dossierPath(reference)}>
              <Name>{party}</Name>
            </Link>
            <div className="soft">{t('tasks.unreachable.text')}</div>
          </div>
        </li>
      ))}
    </List>
  )
}
