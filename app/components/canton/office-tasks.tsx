import { Link } from '@remix-run/react'
import { dossierPath, reportPath } from '#app/components/ways.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'

type Party = { reference: string; party: string }
type Proposal = Party & { year: number | null; dueOn: string }

/** What only the office can settle: proposed holds of payments, and parties that no mail reaches. */
export function OfficeTasks({
  holds,
  unreachable,
}: {
  holds: readonly Proposal[]
  unreachable: readonly Party[]
}) {
  const t = useText()
  if (holds.length === 0 && unreachable.length === 0) return null
  return (
    <section className="stack" aria-labelledby="tasks">
      <h2 id="tasks">{t('tasks.title')}</h2>
      {holds.length > 0 && <HoldList proposals={holds} />}
      {unreachable.length > 0 && (
        <>
          <h3>{t('tasks.unreachable')}</h3>
          <UnreachableList parties={unreachable} />
          <p>
            <Link to="/canton/contacts">{t('tasks.contacts')}</Link>
          </p>
        </>
      )}
    </section>
  )
}

export function UnreachableList({ parties }: { parties: readonly Party[] }) {
  const t = useText()
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is a list
    <ul className="file-list" role="list">
      {parties.map(({ reference, party }) => (
        <li key={reference}>
          <div>
            <Link to={dossierPath(reference)}>{party}</Link>
            <div className="soft">{t('tasks.unreachable.text')}</div>
          </div>
        </li>
      ))}
    </ul>
  )
}

function HoldList({ proposals }: { proposals: readonly Proposal[] }) {
  const t = useText()
  return (
    <>
      <h3>{t('tasks.holds')}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is a list */}
      <ul className="file-list" role="list">
        {proposals.map(({ reference, party, year, dueOn }) => (
          <li key={`${reference}-${year}`}>
            <div>
              <Link to={`${reportPath(reference, year ?? 0)}/hold`}>{party}</Link>
              <div className="soft">{t('tasks.hold.text', { year: year ?? '', day: shortDate(dueOn) })}</div>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
