import { isDraft } from '#app/domain/agreement/drawn-papers.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { Verified } from '#app/views/verification.server.ts'
import { InstantText } from './date-text.tsx'
import { Notice } from './notice.tsx'
import { SummaryList } from './summary-list.tsx'

type KnownProps = {
  found: Verified
  isFile: boolean
  /** The code was read from a file that is not known itself. */
  isRead: boolean
}

export function Known({ found, isFile, isRead }: KnownProps) {
  const t = useText()
  const { origin, slot, at, reference, year, agreement, overtaken, copy } = found
  const what = t(`verify.is.${slot}`)
  const facts = [
    { term: t(`verify.${origin}At`), value: <InstantText at={at} /> },
    ...(reference ? [{ term: t('verify.reference'), value: reference }] : []),
    ...(year ? [{ term: t('verify.year'), value: year }] : []),
    ...(agreement
      ? [
          { term: t('verify.version'), value: agreement.version },
          { term: t('verify.standing'), value: <StandingText of={agreement} copy={copy} /> },
        ]
      : []),
  ]
  return (
    <>
      <Notice
        kind={isRead ? 'warning' : toneOf(found)}
        live
        title={t(isRead ? 'verify.read' : `verify.${origin}`)}
      >
        <p>{t(sentenceOf(isRead, isFile, origin), { what })}</p>
        {isDraft(slot) && <p>{t('verify.draft')}</p>}
        {copy && copy !== 'in_order' && <p>{t(`verify.copy.${copy}`)}</p>}
        {overtaken && <p>{t(`verify.overtaken.${overtaken}`)}</p>}
      </Notice>
      <SummaryList items={facts} />
    </>
  )
}

function sentenceOf(isRead: boolean, isFile: boolean, origin: KnownProps['found']['origin']) {
  if (isRead) return 'verify.read.text'
  if (isFile) return `verify.${origin}.text` as const
  return origin === 'drawn' ? 'verify.drawn.code' : 'verify.issued.code'
}

type StandingProps = { of: NonNullable<Verified['agreement']>; copy: Verified['copy'] }

/** A copy is called the version in force only where nothing that was found in it speaks against it. */
function StandingText({ of: { version, standing, inForce, endsOn }, copy = 'in_order' }: StandingProps) {
  const t = useText()
  const day = inForce ? shortDate(dayInZurich(inForce.since)) : ''
  if (copy === 'refused' || copy === 'taken_back' || copy === 'replaced')
    return t('verify.standing.not_counted')
  const isRunning = standing === 'in_force' || standing === 'ending'
  if (isRunning && copy === 'doubtful') return t('verify.standing.in_force.elsewhere', { day, version })
  if (standing === 'in_force') return t('verify.standing.in_force', { day })
  if (standing === 'ending' || standing === 'ended')
    return t(`verify.standing.${standing}`, { day, endsOn: shortDate(endsOn) })
  if (standing === 'replaced') return t('verify.standing.replaced', { day, version: inForce?.version ?? '' })
  return t(`verify.standing.${standing}`)
}

/** Genuine, but not what counts, or no longer: that has to be seen at once. */
function toneOf({ slot, agreement, overtaken, copy = 'in_order' }: Verified) {
  const isOver = agreement && ['replaced', 'ended', 'withdrawn', 'given_up'].includes(agreement.standing)
  return isOver || overtaken || copy !== 'in_order' || isDraft(slot) ? 'warning' : 'success'
}
