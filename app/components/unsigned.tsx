import { Link } from '@remix-run/react'
import type { Unsigned } from '#app/domain/lifecycle/hand-over.ts'
import { useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'
import { ToldApart } from './told-apart.tsx'
import { Name } from './written.tsx'

/** «Root, MK-…: Vereinbarung unterzeichnen» for a list. */
export function UnsignedList({ unsigned }: { unsigned: readonly Unsigned[] }) {
  const t = useText()
  return (
    <ul>
      {unsigned.map(({ reference, party, bfsNumber, what }) => (
        <li key={`${reference}-${bfsNumber}`}>
          <Name>{party}</Name>, <span className="nowrap">{reference}</span>: {t(`unsigned.${what}`)}
        </li>
      ))}
    </ul>
  )
}

/** For the municipality: somebody has to be invited before anything can be filed or signed. */
export function UnsignedNotice({
  unsigned,
  mayInvite,
}: {
  unsigned: readonly Unsigned[]
  mayInvite: boolean
}) {
  const t = useText()
  if (unsigned.length === 0) return null
  return (
    <Notice kind="warning" title={t('unsigned.own.title')}>
      <UnsignedList unsigned={unsigned} />
      {mayInvite ? (
        <p>
          <Link to="/municipality/team/invite">{t('unsigned.own.invite')}</Link>
        </p>
      ) : (
        <p>{t('unsigned.own.ask')}</p>
      )}
    </Notice>
  )
}

/** For the municipality: who is there, but gets no mail; whoever looks after the team corrects the address there. */
export function RefusedNotice({ refused }: { refused: readonly Refused[] }) {
  const t = useText()
  if (refused.length === 0) return null
  return (
    <Notice kind="warning" title={t('refused.own.title', { count: refused.length })}>
      <p>{t('refused.own.text')}</p>
      <ul>
        {refused.map(({ name, email, correct }) => (
          <li key={email}>
            {name}, {email}
            {correct && (
              <>
                {': '}
                <Link to={`/municipality/team/${correct}/correct`}>
                  <ToldApart by={name}>{t('refused.own.correct')}</ToldApart>
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {refused.some(({ correct }) => correct === null) && <p>{t('refused.own.ask')}</p>}
    </Notice>
  )
}

type Refused = { name: string; email: string; correct: string | null }

/** Before the role of the last signatory ends. */
export function UnsignedWarning({ unsigned }: { unsigned: readonly Unsigned[] }) {
  const t = useText()
  if (unsigned.length === 0) return null
  return (
    <Notice kind="warning" title={t('unsigned.ending.title')}>
      <p>{t('unsigned.ending.text')}</p>
      <UnsignedList unsigned={unsigned} />
    </Notice>
  )
}
