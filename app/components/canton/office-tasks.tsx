import { Link } from '@remix-run/react'
import { List } from '#app/components/list.tsx'
import { Section } from '#app/components/section.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import type { Unheard, Unsigned } from '#app/domain/lifecycle/hand-over.ts'
import type { TwoPersons } from '#app/domain/programme/two-persons.ts'
import type { Role } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'

type OfficeTasksProps = {
  unsigned: readonly Unsigned[]
  unheard: readonly Unheard[]
  vacant: readonly Role[]
  alone: readonly { act: TwoPersons; name: string }[]
  mayAppoint: boolean
}

/**
 * What goes on only when somebody is appointed or reached: roles of the office nobody holds,
 * or only one person where two are asked for, parties nobody signs for,
 * signatories whose mails come back.
 */
export function OfficeTasks({ unsigned, unheard, vacant, alone, mayAppoint }: OfficeTasksProps) {
  const t = useText()
  return (
    <>
      {unsigned.length + vacant.length > 0 && (
        <Section title={t('unsigned.tasks')}>
          {vacant.length > 0 && <VacantList roles={vacant} mayAppoint={mayAppoint} />}
          {unsigned.length > 0 && <UnsignedTasks unsigned={unsigned} mayAppoint={mayAppoint} />}
        </Section>
      )}
      {alone.length > 0 && <AloneList alone={alone} mayAppoint={mayAppoint} />}
      {unheard.length > 0 && <UnheardTasks unheard={unheard} />}
    </>
  )
}

/** A dossier that nobody can sign for goes on only when somebody is appointed: by its coordinator, or here. */
function UnsignedTasks({ unsigned, mayAppoint }: { unsigned: readonly Unsigned[]; mayAppoint: boolean }) {
  const t = useText()
  return (
    <>
      <h3>{t('unsigned.task')}</h3>
      <WaitingForSignature
        waiting={unsigned}
        whoIn={({ signatories }) => t(signatories === 0 ? 'unsigned.none' : 'unsigned.one')}
      />
      <AppointLink mayAppoint={mayAppoint} />
    </>
  )
}

/** Signatories are there, but get no mail: the office asks for their address and corrects it. */
function UnheardTasks({ unheard }: { unheard: readonly Unheard[] }) {
  const t = useText()
  return (
    <Section title={t('unheard.task')}>
      <WaitingForSignature
        waiting={unheard}
        whoIn={({ names }) => t('unheard.who', { names: names.join(', ') })}
      />
      <p>
        <Link to="/canton/contacts">{t('contacts.bounced')}</Link>
      </p>
    </Section>
  )
}

type Listed = Omit<Unsigned, 'signatories'>
type WaitingProps<One> = { waiting: readonly One[]; whoIn: (one: One) => string }

function WaitingForSignature<One extends Listed>({ waiting, whoIn }: WaitingProps<One>) {
  const t = useText()
  return (
    <List className="file-list">
      {waiting.map((one) => (
        <li key={`${one.reference}-${one.bfsNumber}`}>
          <div>
            <Link to={dossierPath(one.reference)}>
              <Name>{one.party}</Name>
            </Link>
            <div className="soft">
              {t('unsigned.task.text', { what: t(`unsigned.${one.what}`), who: whoIn(one) })}
            </div>
            {one.contact && <a href={`mailto:${one.contact}`}>{one.contact}</a>}
          </div>
        </li>
      ))}
    </List>
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

/** What one person begins nobody ends: another one is appointed. */
function AloneList({ alone, mayAppoint }: Pick<OfficeTasksProps, 'alone' | 'mayAppoint'>) {
  const t = useText()
  return (
    <Section title={t('alone.task')}>
      <List className="file-list">
        {alone.map(({ act, name }) => (
          <li key={act}>{t(`alone.${act}`, { name })}</li>
        ))}
      </List>
      <AppointLink mayAppoint={mayAppoint} />
    </Section>
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
