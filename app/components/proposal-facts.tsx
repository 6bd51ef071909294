import { countingDay } from '#app/domain/deadlines/due.ts'
import { formatRappen } from '#app/domain/money.ts'
import { beyondBudget } from '#app/domain/report/proven.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownFacts as Facts } from '#app/views/proposal-facts.server.ts'
import { Differences } from './amendment.tsx'
import { CopyFindingsView } from './copy-findings.tsx'
import { FileLink } from './documents.tsx'
import { Section } from './section.tsx'
import { StepFigures } from './step-figures.tsx'
import { type SummaryItem, SummaryList } from './summary-list.tsx'
import { Written } from './written.tsx'

/** Whoever handed it in has compared it; nobody else has yet. */
const NOT_MATCHED = { matchedAt: null, matchedBy: null, setAside: null }

/** What whoever confirms a step decides on: the record as it stands today, and what the step makes of it. */
export function ProposalFacts({ facts }: { facts: Facts }) {
  const t = useText()
  const items = useItems(facts)
  const { account, claim, tranche, copy, differences, settled, after, approved } = facts
  return (
    <>
      {(items.length > 0 || account || claim || tranche) && (
        <Section title={t('proposal.about')}>
          {items.length > 0 && <SummaryList items={items} />}
          <StepFigures {...{ account, claim, tranche }} />
        </Section>
      )}
      {approved && <StepFigures approved={approved} />}
      {copy && (
        <Section title={t('decision.replace_copy.copy')}>
          <FileLink file={{ id: copy.documentId, fileName: copy.fileName }} />
          <p className="file-facts">
            {t('file.hash')} <code title={copy.sha256}>{copy.sha256.slice(0, 12)}…</code>
          </p>
          {copy.findings && <CopyFindingsView kind={copy.kind} findings={copy.findings} {...NOT_MATCHED} />}
        </Section>
      )}
      {differences && (
        <Section title={t('amendment.differences')}>
          <Differences differences={differences} />
        </Section>
      )}
      {settled && (
        <Section title={t('proposal.settled')}>
          <StepFigures settlement={settled} />
        </Section>
      )}
      {after && (
        <Section title={t('proposal.after')}>
          <StepFigures settlement={{ settlement: after.settlement }} report={after} />
        </Section>
      )}
    </>
  )
}

function useItems(facts: Facts): SummaryItem[] {
  const t = useText()
  const language = useLanguage()
  const { given, lapsing, termination, amendment, beyondCredit = {}, checked, after } = facts
  const item = (term: string, value: string | null | undefined): SummaryItem[] =>
    value ? [{ term, value: <Written>{value}</Written> }] : []
  return [
    ...item(t('proposal.given'), given && longDate(language, countingDay(given))),
    ...item(t('proposal.lapsing.claim'), lapsing?.claimRappen ? formatRappen(lapsing.claimRappen) : null),
    ...item(t('proposal.lapsing.topUp'), lapsing?.topUpRappen ? formatRappen(lapsing.topUpRappen) : null),
    ...item(t('proposal.terminatedOn'), termination && longDate(language, termination.on)),
    ...item(t('proposal.terminationReason'), termination?.reason),
    ...Object.entries(beyondCredit).flatMap(([year, amount]) =>
      item(t('proposal.beyondCredit', { year }), formatRappen(amount)),
    ),
    ...beyondBudget(after?.lines ?? []).flatMap(({ label, budgetRappen, correctedRappen }) =>
      item(
        t('proposal.beyondBudget', { label, budget: formatRappen(budgetRappen) }),
        correctedRappen === null ? null : formatRappen(correctedRappen),
      ),
    ),
    ...item(t('amendment.kind'), amendment && t(`amendment.kind.${amendment.kind}`)),
    ...item(t('amendment.effective'), amendment && longDate(language, amendment.effectiveOn)),
    ...item(t('amendment.reason'), amendment?.reason),
    ...item(t('amendment.matchException'), amendment?.exception),
    ...item(
      t('proposal.compared'),
      checked && t(checked.compared ? 'accountChange.confirm.accountCompared' : 'proposal.compared.not'),
    ),
  ]
}
