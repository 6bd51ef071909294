import { figuresOf, type Settlement } from '#app/domain/contribution/settlement.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { formatRappen } from '#app/domain/money.ts'
import type { ToldSettlement } from '#app/domain/report/told.ts'
import { longDate } from '#app/text/dates.ts'
import { settlementLines } from '#app/text/settlement.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { Amount } from './amount.tsx'
import { Live } from './live-text.tsx'
import { Notice } from './notice.tsx'
import { SummaryList } from './summary-list.tsx'
import { Written } from './written.tsx'

type SettlementProps = Pick<ToldSettlement, 'settlement'> & Partial<ToldSettlement>

/** The settlement of a year: what comes out in francs, why, and the way line by line. */
export function SettlementView({
  settlement,
  pinned,
  exOfficio,
  declared = true,
  declaredFinal,
}: SettlementProps) {
  const t = useText()
  const language = useLanguage()
  const lines = settlementLines(language, settlement.trace)
  if (!declared) return <p className="text soft">{t('settlement.notYet')}</p>
  return (
    <div className="stack">
      <Consequence settlement={settlement} pinned={pinned} />
      {exOfficio && <ExOfficio {...exOfficio} />}
      {declaredFinal !== undefined && declaredFinal !== settlement.final && (
        <p className="text">{t('settlement.declared', { amount: formatRappen(declaredFinal) })}</p>
      )}
      <section className="stack-s" aria-label={t('settlement.way')}>
        <SummaryList
          items={lines.map(({ label, text, result }) => ({
            term: label,
            value: text,
            action: <span className="number">{result}</span>,
          }))}
        />
      </section>
    </div>
  )
}

/** Without what the municipality owed: what that was, and the reasons of the canton. */
function ExOfficio({ unanswered, awaitedUntil, reasons }: NonNullable<ToldSettlement['exOfficio']>) {
  const t = useText()
  const language = useLanguage()
  return (
    <div className="text stack-s">
      <p>{t(`settlement.exOfficio.${unanswered}`, { day: longDate(language, awaitedUntil) })}</p>
      <Written>{reasons}</Written>
    </div>
  )
}

/** What the paper of a settlement is called where it can be had. */
export function settlementPaper({ exOfficio }: Pick<ToldSettlement, 'exOfficio'>) {
  return exOfficio ? 'settlement.pdf.exOfficio' : 'settlement.pdf'
}

type Superseded = { number: number; settledAt: string; supersededAt: string }

/** The papers of settlements that do not count any more: each stays readable and says so. */
export function SupersededSettlements({ of, path }: { of: readonly Superseded[]; path: string }) {
  const t = useText()
  const language = useLanguage()
  const dayOf = (at: string) => longDate(language, dayInZurich(at))
  return of.map(({ number, settledAt, supersededAt }) => (
    <p key={number}>
      <a href={`${path}/settlement.pdf?number=${number}`}>
        {t('settlement.pdf.superseded', { day: dayOf(settledAt), since: dayOf(supersededAt) })}
      </a>
    </p>
  ))
}

/** The figures that change while somebody types: short, for beside a form. */
export function SettlementFigures({ settlement, declared }: { settlement: Settlement; declared: boolean }) {
  const t = useText()
  const { eligible, thirdParty, entitlement, required } = figuresOf(settlement)
  return (
    <div role="status">
      <Live shows={[settlement, declared]}>
        <div className="stack">
          {declared ? (
            <Consequence settlement={settlement} />
          ) : (
            <p className="soft">{t('settlement.notYet')}</p>
          )}
          <SummaryList
            items={[
              { term: t('settlement.eligible'), value: <Amount rappen={eligible} /> },
              { term: t('settlement.thirdParty'), value: <Amount rappen={thirdParty} /> },
              { term: t('settlement.entitlement'), value: <Amount rappen={entitlement} /> },
              { term: t('settlement.required'), value: <Amount rappen={required} /> },
            ]}
          />
        </div>
      </Live>
    </div>
  )
}

/** The matching test with its consequence in francs (Merkblatt 5). */
export function Consequence({ settlement, pinned }: Pick<SettlementProps, 'settlement' | 'pinned'>) {
  const t = useText()
  const { final, claim, topUp } = settlement
  const { entitlement, accepted, missing } = figuresOf(settlement)
  const kept = final === entitlement
  const keptText =
    accepted > 0 ? t('settlement.keptByException', { amount: formatRappen(accepted) }) : t('settlement.kept')
  const title = pinned ? 'settlement.pinned' : 'settlement.preview'
  return (
    <Notice kind={kept ? 'success' : 'warning'} title={t(title, { amount: formatRappen(final) })}>
      <p>
        {kept
          ? keptText
          : t('settlement.cut', {
              missing: formatRappen(missing),
              entitlement: formatRappen(entitlement),
              final: formatRappen(final),
            })}
      </p>
      {!kept && accepted > 0 && <p>{t('settlement.accepted', { amount: formatRappen(accepted) })}</p>}
      {claim > 0 && <p>{t('settlement.claim', { amount: formatRappen(claim) })}</p>}
      {topUp > 0 && <p>{t('settlement.topUp', { amount: formatRappen(topUp) })}</p>}
    </Notice>
  )
}
