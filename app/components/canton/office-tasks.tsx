import { Link } from '@remix-run/react'
import { List } from '#app/components/list.tsx'
import { Section } from '#app/components/section.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import type { Unsigned } from '#app/domain/lifecycle/hand-over.ts'
import type { Role } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'

type OfficeTasksProps = { unsigned: readonly Unsigned[]; vacant: readonly Role[]; mayAppoint: boolean }

/** What goes on only when somebody is appointed: roles of the office nobody holds, parties nobody signs for. */
export function OfficeTasks({ unsigned, vacant, mayAppoint }: OfficeTasksProps) {
  const t = useText()
  if (unsigned.length === 0 && vacant.length === 0) return null
  return (
    <Section title={t('unsigned.tasks')}>
      {vacant.length > 0 && <VacantList roles={vacant} mayAppoint={mayAppoint} />}
      {unsigned.length > 0 && <UnsignedTasks unsigned={unsigned} mayAppoint={mayAppoint} />}
    </Section>
  )
}

/** A dossier that nobody can sign for goes on only when somebody is appointed: by its coordinator, or here. */
function UnsignedTasks({ unsigned, mayAppoint }: { unsigned: readonly Unsigned[]; mayAppoint: boolean }) {
  const t = useText()
  return (
    <>
      <h3>{t('unsigned.task')}</h3>
      <List className="file-list">
        {unsigned.map(({ reference, party, what, signatories, contact }) => (
          <li key={reference}>
            <div>
              <Link to={dossierPath(reference)}>
                <Name>{party}</Name>
              </Link>
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
      </List>
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
