import { Link } from '@remix-run/react'
import { dossierPath, reportPath } from '#app/components/ways.ts'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import type { Unsigned } from '#app/domain/lifecycle/hand-over.ts'
import type { Role } from '#app/domain/roles.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'

type Party = { reference: string; party: string }
type Proposal = Party & { year: number | null; dueOn: string }
type Letter = Party & { year: number; step: NoticeStep }

/** What only the office can settle: holds, notices to post, roles nobody holds, parties that nobody signs for or no mail reaches. */
export function OfficeTasks({
  holds,
  letters,
  unreachable,
  unsigned,
  vacant,
  mayAppoint,
}: {
  holds: readonly Proposal[]
  letters: readonly Letter[]
  unreachable: readonly Party[]
  unsigned: readonly Unsigned[]
  vacant: readonly Role[]
  mayAppoint: boolean
}) {
  const t = useText()
  if ([holds, letters, unreachable, unsigned, vacant].every(({ length }) => length === 0)) return null
  return (
    <section className="stack" aria-labelledby="tasks">
      <h2 id="tasks">{t('tasks.title')}</h2>
      {holds.length > 0 && <HoldList proposals={holds} />}
      {letters.length > 0 && <LetterList letters={letters} />}
      {vacant.length > 0 && <VacantList roles={vacant} mayAppoint={mayAppoint} />}
      {unsigned.length > 0 && <UnsignedTasks unsigned={unsigned} mayAppoint={mayAppoint} />}
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

/** A dossier that nobody can sign for goes on only when somebody is appointed: by its coordinator, or here. */
function UnsignedTasks({ unsigned, mayAppoint }: { unsigned: readonly Unsigned[]; mayAppoint: boolean }) {
  const t = useText()
  return (
    <>
      <h3>{t('unsigned.task')}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is a list */}
      <ul className="file-list" role="list">
        {unsigned.map(({ reference, party, what, signatories, contact }) => (
          <li key={reference}>
            <div>
              <Link to={dossierPath(reference)}>{party}</Link>
              <div className="soft">
                {t('unsigned.task.text', {
                  what: t(`unsigned.${what}`),
                  who: t(signatories === 0 ? 'unsigned.none' : 'unsigned.one'),
                })}
              </div>
              {contact && <a href={`mailto:${contact}`}>{contact}</a>}
            </div>
          </li>
        ))}
      </ul>
      <AppointLink mayAppoint={mayAppoint} />
    </>
  )
}

function VacantList({ roles, mayAppoint }: { roles: readonly Role[]; mayAppoint: boolean }) {
  const t = useText()
  return (
    <>
      <h3>{t('vacant.task')}</h3>
      <ul>
        {roles.map((role) => (
          <li key={role}>{t('vacant.text', { role: t(`role.${role}`) })}</li>
        ))}
      </ul>
      <AppointLink mayAppoint={mayAppoint} />
    </>
  )
}

/** Everybody at the canton sees who holds what; the administration gives roles there. */
function AppointLink({ mayAppoint }: { mayAppoint: boolean }) {
  const t = useText()
  return (
    <p>
      <Link to="/canton/people">{t(mayAppoint ? 'unsigned.task.appoint' : 'nav.users')}</Link>
    </p>
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

function LetterList({ letters }: { letters: readonly Letter[] }) {
  const t = useText()
  return (
    <>
      <h3>{t('tasks.letters')}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is a list */}
      <ul className="file-list" role="list">
        {letters.map(({ reference, party, year, step }) => (
          <li key={`${reference}-${year}`}>
            <div>
              <Link to={`${reportPath(reference, year)}/notice`}>{party}</Link>
              <div className="soft">{t(`tasks.letter.${step}`, { year })}</div>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
