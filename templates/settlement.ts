import { z } from 'zod'
import type { PinnedSettlement } from '#app/domain/contribution/pinned.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { formatAmount, formatRappen } from '#app/domain/money.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { longDate } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import { settlementLines } from '#app/text/settlement.ts'
import { type Block, column, facts, figures, heading, notice, paragraph, table, total } from './blocks.ts'
import { CheckUrl } from './check-code.ts'
import { line, madeOf, Office } from './shapes.ts'
import { aboutDossier, template } from './template.ts'
import { linesTable } from './trace-table.ts'

const Declared = z.strictObject({
  declaredRappen: Rappen,
  correctedRappen: Rappen.nullable(),
  correctionReason: z.string().max(2_000),
})

/** The settlement of one year, as approved: pinned figures, and the declaration beside every correction. */
export const SettlementData = z.strictObject({
  language: z.enum(LANGUAGES),
  reference: line,
  party: line,
  year: z.int(),
  issuedAt: z.iso.datetime(),
  office: Office,
  /** The contribution rests on sample values of the key. */
  sample: z.boolean(),
  accounts: z.array(
    z.strictObject({ label: line, eligible: z.boolean(), budgetRappen: Rappen, ...Declared.shape }),
  ),
  thirdParty: Declared,
  settlement: madeOf<PinnedSettlement>('input', 'result'),
  /** By when a claim is to be paid. */
  claimDueOn: z.iso.date().nullable(),
  checkUrl: CheckUrl,
})
export type SettlementData = z.infer<typeof SettlementData>

export const settlementPdf = template(SettlementData, (frozen) => {
  const { language, party, reference, year } = frozen
  const words = PAPERS[language].settlement
  const title = `${words.title} ${year}`
  return {
    ...aboutDossier(frozen),
    title: `${title}, ${party} (${reference})`,
    subject: `${words.subject} ${year}, ${party}`,
    createdAt: frozen.issuedAt,
    reference: `${reference}  ·  ${year}`,
    sample: frozen.sample,
    attachment: { name: words.attachment, description: words.description },
    blocks: [heading(1, title), paragraph(words.subject, 'lead'), ...settlementBlocks(frozen)],
  }
})

function settlementBlocks(data: SettlementData): Block[] {
  const { language, party, reference, issuedAt, settlement, sample, office } = data
  const words = PAPERS[language].settlement
  const { input, result } = settlement
  return [
    ...(sample ? [notice(words.sample)] : []),
    facts([
      [words.party, party],
      [words.reference, reference],
      [words.approvedOn, longDate(language, dayInZurich(issuedAt))],
      [words.entitlement, formatRappen(input.entitlement)],
      [words.paid, formatRappen(input.paid)],
      [words.final, formatRappen(result.final)],
    ]),
    notice(outcomeOf(data)),
    heading(2, words.accounts),
    accountsTable(data),
    heading(2, words.way),
    linesTable(language, settlementLines(language, result.trace)),
    paragraph(words.contact(office)),
  ]
}

function outcomeOf({ language, settlement, claimDueOn }: SettlementData) {
  const words = PAPERS[language].settlement
  const { claim, topUp } = settlement.result
  if (claim > 0) return words.claim(formatRappen(claim), claimDueOn ? longDate(language, claimDueOn) : null)
  return topUp > 0 ? words.topUp(formatRappen(topUp)) : words.even
}

/** Declaration of the municipality and correction of the canton stand side by side. */
function accountsTable({ language, accounts, thirdParty }: SettlementData): Block {
  const words = PAPERS[language].settlement
  const row = (
    label: string,
    budget: string,
    { declaredRappen, correctedRappen, correctionReason }: z.infer<typeof Declared>,
  ) => [
    label,
    budget,
    formatAmount(declaredRappen),
    correctedRappen === null ? '' : formatAmount(correctedRappen),
    correctionReason,
  ]
  return table(
    [
      column(words.line, 28),
      figures(words.budget, 15),
      figures(words.declared, 15),
      figures(words.corrected, 15),
      column(words.reason, 27),
    ],
    [
      ...accounts.map(({ label, eligible, budgetRappen, ...figures }) =>
        row(eligible ? label : `${label} (${words.notEligible})`, formatAmount(budgetRappen), figures),
      ),
      total(...row(words.thirdParty, '', thirdParty)),
    ],
    words.inFrancs,
  )
}
