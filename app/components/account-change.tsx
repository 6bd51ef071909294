import type { AccountAsker, HeldRole } from '#app/domain/agreement/account-change.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { callText } from '#app/text/account-call.ts'
import { longDate } from '#app/text/dates.ts'
import { accountChangeStatus } from '#app/text/status.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownAccountChange } from '#app/views/account-change.server.ts'
import { DateText, InstantText } from './date-text.tsx'
import { FileLink } from './documents.tsx'
import { Badge } from './status-badge.tsx'
import { type SummaryItem, SummaryList } from './summary-list.tsx'
import { Name, Written } from './written.tsx'

/** What changes, why, on which paper, and from when on. */
export function AccountChangeFacts({ change }: { change: ShownAccountChange }) {
  const t = useText()
  const { state, before, after, reason, requestedAt, inForceOn, inForceAt, answer, paper, alsoFor } = change
  const items: SummaryItem[] = [
    { term: t('accountChange.state'), value: <Badge {...accountChangeStatus(t, state)} /> },
    { term: t('accountChange.before'), value: <AccountLines {...before} /> },
    { term: t('accountChange.after'), value: <AccountLines {...after} /> },
    ...(alsoFor.length === 0 ? [] : [{ term: t('accountChange.alsoFor'), value: alsoFor.join(', ') }]),
    { term: t('accountChange.reason'), value: <Written>{reason}</Written> },
    { term: t('accountChange.paper'), value: <FileLink file={paper} /> },
    { term: t('accountChange.requestedAt'), value: <InstantText at={requestedAt} /> },
  ]
  if (inForceOn && state !== 'stopped')
    items.push({
      term: t('accountChange.inForceOn'),
      value: <DateText day={inForceAt ? dayInZurich(inForceAt) : inForceOn} />,
    })
  if (answer) items.push({ term: t('accountChange.answer'), value: <Written>{answer}</Written> })
  return <SummaryList items={[...items, ...useCallItems(change)]} />
}

/** Whom the canton calls, who changed that contact shortly before, and what came of the call. */
function useCallItems({ call }: ShownAccountChange): SummaryItem[] {
  const t = useText()
  const language = useLanguage()
  if (!call) return []
  const { asker, whom, changed, phoned, notReached } = call
  const said = (day: string, by: string) => t('accountChange.call.changedOn', { day, by })
  return [
    ...(asker ? [{ term: t('accountChange.askedBy'), value: <Asker asker={asker} /> }] : []),
    { term: t('accountChange.call.known'), value: <Name>{whom}</Name> },
    ...(changed.length === 0
      ? []
      : [
          {
            term: t('accountChange.call.since'),
            value: changed.map(({ id, at, by }) => (
              <div key={id}>{said(longDate(language, dayInZurich(at)), by)}</div>
            )),
          },
        ]),
    ...(phoned === null
      ? []
      : [{ term: t('accountChange.call'), value: callText(t, { whom, phoned, notReached }) }]),
  ]
}

/** With the roles of then, and those of today where they are others. */
function Asker({ asker: { name, held, today } }: { asker: AccountAsker }) {
  const t = useText()
  const said = (roles: readonly HeldRole[]) =>
    roles.map(({ role, municipality }) => `${t(`role.${role}`)} (${municipality})`).join(', ')
  const now = said(today)
  return (
    <>
      <Name>{[name, said(held)].filter(Boolean).join(', ')}</Name>
      {now !== said(held) && (
        <div>
          {now ? t('accountChange.askedBy.today', { roles: now }) : t('accountChange.askedBy.nobody')}
        </div>
      )}
    </>
  )
}

function AccountLines({ iban, holder }: { iban: string; holder: string }) {
  return (
    <>
      <span className="nowrap">{iban}</span>
      <br />
      {holder}
    </>
  )
}
