import { z } from 'zod'
import type { PinnedSettlement } from '#app/domain/contribution/pinned.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { formatAmount, formatRappen } from '#app/domain/money.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { longDate } from '#app/text/dates.ts'
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
  const words = WORDS[language]
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
  const words = WORDS[language]
  const { input, result } = settlement
  return [
    ...(sample ? [{ kind: 'notice', text: words.sample } as const] : []),
    {
      kind: 'facts',
      caption: '',
      rows: [
        [words.party, party],
        [words.reference, reference],
        [words.approvedOn, longDate(language, today(new Date(approvedAt)))],
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
  const words = WORDS[language]
  const { claim, topUp } = settlement.result
  if (claim > 0) return words.claim(formatRappen(claim), claimDueOn ? longDate(language, claimDueOn) : null)
  return topUp > 0 ? words.topUp(formatRappen(topUp)) : words.even
}

/** Declaration of the municipality and correction of the canton stand side by side. */
function accountsTable({ language, accounts, thirdParty }: SettlementData): Block {
  const words = WORDS[language]
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

const WORDS = {
  de: {
    title: 'Abrechnung',
    subject: 'Definitiver Beitrag nach genehmigtem Bericht',
    party: 'Trägerschaft',
    reference: 'Referenz',
    approvedOn: 'Genehmigt am',
    entitlement: 'Vereinbarter Beitrag',
    paid: 'Ausbezahlt',
    final: 'Definitiver Beitrag',
    claim: (amount: string, day: string | null) =>
      `Rückforderung: Der Kanton hat ${amount} zu viel ausbezahlt. Bitte überweisen Sie den Betrag${day ? ` bis ${day}` : ''} mit der QR-Rechnung, die im Dossier liegt.`,
    topUp: (amount: string) => `Nachzahlung: Der Kanton überweist noch ${amount}.`,
    even: 'Ausbezahlter und definitiver Beitrag sind gleich. Es fliesst kein Geld mehr.',
    accounts: 'Genehmigte Abrechnung',
    way: 'Rechenweg',
    inFrancs: 'Beträge in CHF',
    line: 'Zeile',
    budget: 'Budget',
    declared: 'Eingereicht',
    corrected: 'Korrigiert',
    reason: 'Grund der Korrektur',
    notEligible: 'nicht anrechenbar',
    thirdParty: 'Mittel Dritter',
    sample:
      'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Dieses Dokument bindet niemanden.',
    contact: ({ name, phone, email }: Office) => `Fragen beantwortet die ${name}: ${phone}, ${email}.`,
    attachment: 'abrechnung.json',
    description: 'Die Abrechnung als Daten, Grundlage dieses Dokuments',
  },
  en: {
    title: 'Settlement',
    subject: 'Final contribution after the approved report',
    party: 'Party',
    reference: 'Reference',
    approvedOn: 'Approved on',
    entitlement: 'Agreed contribution',
    paid: 'Paid',
    final: 'Final contribution',
    claim: (amount: string, day: string | null) =>
      `Repayment: the canton has paid ${amount} too much. Please transfer the amount${day ? ` by ${day}` : ''} with the QR-bill in the dossier.`,
    topUp: (amount: string) => `Top-up: the canton still transfers ${amount}.`,
    even: 'The contribution paid and the final contribution are the same. No more money flows.',
    accounts: 'Approved accounts',
    way: 'Calculation',
    inFrancs: 'Amounts in CHF',
    line: 'Line',
    budget: 'Budget',
    declared: 'Filed',
    corrected: 'Corrected',
    reason: 'Reason for the correction',
    notEligible: 'not eligible',
    thirdParty: 'Third-party funds',
    sample:
      'Sample values: the canton has not confirmed the distribution key yet. This document binds nobody.',
    contact: ({ name, phone, email }: Office) => `Questions are answered by ${name}: ${phone}, ${email}.`,
    attachment: 'settlement.json',
    description: 'The settlement as data, the basis of this document',
  },
} as const
