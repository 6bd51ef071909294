import { z } from 'zod'
import type { PinnedSettlement } from '#app/domain/contribution/pinned.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { formatAmount, formatRappen } from '#app/domain/money.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { longDate } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import { settlementLines } from '#app/text/settlement.ts'
import { Office } from './agreement-data.ts'
import { type Block, heading, paragraph } from './blocks.ts'
import { CheckUrl } from './check-code.ts'
import { renderDocument } from './document.ts'
import { linesTable } from './trace-table.ts'

const line = z.string().max(1_000)
const reason = z.string().max(2_000)

/** The settlement of one year, as approved: pinned figures, and the declaration beside every correction. */
export const SettlementData = z.strictObject({
  language: z.enum(LANGUAGES),
  reference: line,
  party: line,
  year: z.int(),
  approvedAt: z.iso.datetime(),
  office: Office,
  /** The contribution rests on sample values of the key. */
  sample: z.boolean(),
  accounts: z.array(
    z.strictObject({
      label: line,
      eligible: z.boolean(),
      budgetRappen: Rappen,
      declaredRappen: Rappen,
      correctedRappen: Rappen.nullable(),
      correctionReason: reason,
    }),
  ),
  thirdParty: z.strictObject({
    declaredRappen: Rappen,
    correctedRappen: Rappen.nullable(),
    correctionReason: reason,
  }),
  settlement: z.custom<PinnedSettlement>(
    (value) => typeof value === 'object' && value !== null && 'input' in value && 'result' in value,
  ),
  /** By when a claim is to be paid. */
  claimDueOn: z.iso.date().nullable(),
  checkUrl: CheckUrl,
})
export type SettlementData = z.infer<typeof SettlementData>

export function settlementPdf(data: SettlementData, { compress = true } = {}): Promise<Uint8Array> {
  const frozen = SettlementData.parse(data)
  const { language, party, reference, year, office, sample } = frozen
  const words = PAPERS[language].settlement
  return renderDocument({
    title: `${words.title} ${year}, ${party} (${reference})`,
    subject: `${words.subject} ${year}, ${party}`,
    createdAt: frozen.approvedAt,
    furniture: {
      language,
      office: [office.canton, office.name],
      reference: `${reference}  ·  ${year}`,
      draft: false,
      sample,
    },
    check: { url: frozen.checkUrl, reference },
    data: { name: words.attachment, description: words.description, json: frozen },
    blocks: [
      heading(1, `${words.title} ${year}`),
      paragraph(words.subject, 'lead'),
      ...settlementBlocks(frozen),
    ],
    compress,
  })
}

function settlementBlocks(data: SettlementData): Block[] {
  const { language, party, reference, approvedAt, settlement, sample, office } = data
  const words = PAPERS[language].settlement
  const { input, result } = settlement
  return [
    ...(sample ? [{ kind: 'notice', text: words.sample } as const] : []),
    {
      kind: 'facts',
      caption: '',
      rows: [
        [words.party, party],
        [words.reference, reference],
        [words.approvedOn, longDate(language, dayInZurich(approvedAt))],
        [words.entitlement, formatRappen(input.entitlement)],
        [words.paid, formatRappen(input.paid)],
        [words.final, formatRappen(result.final)],
      ],
    },
    { kind: 'notice', text: outcomeOf(data) },
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
    { declaredRappen, correctedRappen, correctionReason }: SettlementData['thirdParty'],
  ) => [
    label,
    budget,
    formatAmount(declaredRappen),
    correctedRappen === null ? '' : formatAmount(correctedRappen),
    correctionReason,
  ]
  return {
    kind: 'table',
    caption: words.inFrancs,
    columns: [
      { label: words.line, share: 28 },
      { label: words.budget, share: 15, align: 'right' },
      { label: words.declared, share: 15, align: 'right' },
      { label: words.corrected, share: 15, align: 'right' },
      { label: words.reason, share: 27 },
    ],
    rows: [
      ...accounts.map(({ label, eligible, budgetRappen, ...figures }) => ({
        cells: row(eligible ? label : `${label} (${words.notEligible})`, formatAmount(budgetRappen), figures),
      })),
      { cells: row(words.thirdParty, '', thirdParty), tone: 'total' as const },
    ],
  }
}
