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
  /** The first filing: by it the deadline was met or not. */
  filedAt: string | null
  /** The latest filing, after the report was sent back. */
  refiledAt: string | null
  late: boolean
  /** Sent back: by when it is to come again. */
  completionDueOn: string | null
}

/** By when, in words: legal day, effective day, days left; after the filing whether it was in time. */
export function ReportDeadline({ deadline, letters }: { deadline: ShownDeadline; letters?: string }) {
  const t = useText()
  const { today, legalOn, effectiveOn, termOn, openedLate, extensions, notices, completionDueOn } = deadline
  return (
    <div className="stack-xs">
      {completionDueOn && (
        <p>
          <strong>{t('report.completionDue')}</strong> <Deadline dueOn={completionDueOn} today={today} />
        </p>
      )}
      <p>
        {termOn === null && <strong>{t('deadline.label')}: </strong>}
        {deadline.filedAt ? (
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
      <FiledOn deadline={deadline} />
    </div>
  )
}

/** When it was filed, first and last, and whether the first filing was in time. */
function FiledOn({ deadline: { filedAt, refiledAt, late } }: { deadline: ShownDeadline }) {
  const t = useText()
  if (!filedAt) return null
  return (
    <>
      <p>
        {t(refiledAt ? 'report.firstFiledOn' : 'report.filedOn')} <InstantText at={filedAt} /> ·{' '}
        <strong>{late ? t('timing.late') : t('timing.on_time')}</strong>
      </p>
      {refiledAt && (
        <p>
          {t('report.refiledOn')} <InstantText at={refiledAt} />
        </p>
      )}
    </>
  )
}
