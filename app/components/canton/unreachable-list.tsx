import { Link } from '@remix-run/react'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { useText } from '#app/text/use-text.tsx'

type Party = { reference: string; party: string }

/** Dossiers that no mail of the portal reaches. */
export function UnreachableList({ parties }: { parties: readonly Party[] }) {
  const t = useText()
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is a list
    <ul className="file-list" role="list">
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
    </ul>
  )
}
