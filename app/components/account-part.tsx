import { Link } from '@remix-run/react'
import type { AccountNote } from '#app/domain/agreement/account-change.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { accountChangeStatus } from '#app/text/status.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownAccount, ShownInheritance } from '#app/views/account-change.server.ts'
import { DossierPart } from './dossier-part.tsx'
import { List } from './list.tsx'
import { Notice } from './notice.tsx'
import { Badge } from './status-badge.tsx'

type AccountPartProps = {
  shown: ShownAccount | null
  /** The address of the dossier on the side that looks. */
  path: string
  mayRequest?: boolean
}

/** To which account the canton pays, and every request for another one. */
export function AccountPart({ shown, path, mayRequest = false }: AccountPartProps) {
  const t = useText()
  const language = useLanguage()
  if (!shown) return null
  return (
    <DossierPart title={t('accountChange.part')} at="account">
      <p>{t('accountChange.current', { iban: shown.iban, holder: shown.holder })}</p>
      <InheritedAccount of={shown.inherited} />
      {shown.changes.length > 0 && (
        <List className="stack-xs">
          {shown.changes.map(({ id, state, requestedAt, iban }) => (
            <li key={id}>
              <Link to={`${path}/accounts/${id}`}>
                {t('accountChange.entry', { day: longDate(language, dayInZurich(requestedAt)), iban })}
              </Link>{' '}
              <Badge {...accountChangeStatus(t, state)} />
            </li>
          ))}
        </List>
      )}
      {mayRequest && (
        <p>
          <Link to={`${path}/accounts/new`}>{t('accountChange.new')}</Link>
        </p>
      )}
    </DossierPart>
  )
}

/** The account was given by another municipality than the one that leads now, which is asked to confirm it or to give another one. */
export function InheritedAccount({ of }: { of: ShownInheritance | null | undefined }) {
  const t = useText()
  const language = useLanguage()
  if (!of) return null
  const said = { from: of.from, into: of.into, since: longDate(language, of.since) }
  return <Notice kind="warning" title={t(`accountChange.inherited.${of.how}`, said)} />
}

/** Beside a payment: whether its account is another than before, or about to be. */
export function AccountNoteText({ note }: { note: AccountNote | undefined }) {
  const t = useText()
  if (!note) return null
  return (
    <>
      {note.isOpen && <div className="field-error">{t('accountChange.isOpen')}</div>}
      {note.changedAt && (
        <div className="soft">
          {t('accountChange.changedOn', { day: shortDate(dayInZurich(note.changedAt)) })}
        </div>
      )}
    </>
  )
}
