import { useText } from '#app/text/use-text.tsx'
import type { ShownDeadline } from '#app/views/report-view.server.ts'
import { DateText, InstantText } from './date-text.tsx'
import { Deadline, DeadlineAfter } from './deadline.tsx'
import { type Letters, Notices } from './notices.tsx'

/** By when, in words: legal day, effective day, days left; after the filing whether it was in time. */
export function ReportDeadline({ deadline, letters }: { deadline: ShownDeadline; letters?: Letters }) {
  const t = useText()
  const { today, legalOn, effectiveOn, termOn, openedLate, extensions, notices, completion } = deadline
  return (
    <div className="stack-xs">
      {completion && (
        <DeadlineAfter label={<strong>{t('report.completionDue')}</strong>} {...completion} today={today} />
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
      {extensions.map(({ dueOn, corrects, reason, grantedBy, grantedAt }) => (
        <p className="soft" key={grantedAt}>
          {t(corrects ? 'report.correctedTo' : 'report.extendedTo')} <DateText day={dueOn} />: {reason} (
          {grantedBy}, <InstantText at={grantedAt} />)
        </p>
      ))}
      <Notices notices={notices} {...(letters && { letters })} />
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
