import { useText } from '#app/text/use-text.tsx'
import { DateText, InstantText } from './date-text.tsx'
import { Deadline } from './deadline.tsx'
import { Notices, type ShownNotice } from './notices.tsx'

export type ShownDeadline = {
  today: string
  legalOn: string
  /** The agreement came into force too late for the legal day. */
  openedLate: boolean
  /** After the weekend and holiday rule and every extension. */
  effectiveOn: string
  /** The new day that a notice has set, while the report is owed. */
  termOn: string | null
  extensions: readonly { dueOn: string; reason: string; grantedBy: string; grantedAt: string }[]
  notices: readonly ShownNotice[]
  filedAt: string | null
  late: boolean
  /** Sent back: by when it is to come again. */
  completionDueOn: string | null
}

/** By when, in words: legal day, effective day, days left; after the filing whether it was in time. */
export function ReportDeadline({ deadline, letters }: { deadline: ShownDeadline; letters?: string }) {
  const t = useText()
  const {
    today,
    legalOn,
    effectiveOn,
    termOn,
    openedLate,
    extensions,
    notices,
    filedAt,
    late,
    completionDueOn,
  } = deadline
  return (
    <div className="stack-xs">
      {completionDueOn && (
        <p>
          <strong>{t('report.completionDue')}</strong> <Deadline dueOn={completionDueOn} today={today} />
        </p>
      )}
      <p>
        {termOn === null && <strong>{t('deadline.label')}: </strong>}
        {filedAt ? (
          <DateText day={effectiveOn} />
        ) : (
          <Deadline dueOn={effectiveOn} termOn={termOn} today={today} />
        )}
      </p>
      {legalOn !== effectiveOn && extensions.length === 0 && (
        <p className="soft">
          {t('report.legalDay')} <DateText day={legalOn} />.{' '}
          {t(openedLate ? 'report.openedLate' : 'report.moved')}
        </p>
      )}
      {extensions.map(({ dueOn, reason, grantedBy, grantedAt }) => (
        <p className="soft" key={grantedAt}>
          {t('report.extendedTo')} <DateText day={dueOn} />: {reason} ({grantedBy},{' '}
          <InstantText at={grantedAt} />)
        </p>
      ))}
      <Notices notices={notices} letters={letters} />
      {filedAt && (
        <p>
          {t('report.filedOn')} <InstantText at={filedAt} /> ·{' '}
          <strong>{late ? t('timing.late') : t('timing.on_time')}</strong>
        </p>
      )}
    </div>
  )
}
