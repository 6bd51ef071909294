import { z } from 'zod'
import type { PinnedSettlement } from '#app/domain/contribution/pinned.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { UNANSWERED } from '#app/domain/deadlines/silence.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { formatAmount, formatRappen, rappen } from '#app/domain/money.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { longDate } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import { spokenWords } from '#app/text/programme-words.ts'
import { settlementLines } from '#app/text/settlement.ts'
import {
  type Block,
  column,
  facts,
  figures,
  heading,
  notice,
  paragraph,
  paragraphs,
  table,
  total,
} from './blocks.ts'
import { CheckUrl } from './check-code.ts'
import { addressOf, closed, Letter } from './letter.ts'
import { lineName } from './line-name.ts'
import { line, madeOf, Office } from './shapes.ts'
import { aboutDossier, template } from './template.ts'
import { linesTable } from './trace-table.ts'

const long = z.string().max(20_000)

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
    z.strictObject({
      label: line,
      eligible: z.boolean(),
      budgetRappen: Rappen,
      isAdded: z.boolean().optional(),
      ...Declared.shape,
    }),
  ),
  thirdParty: Declared,
  settlement: madeOf<PinnedSettlement>('input', 'result'),
  /** By when a claim is to be paid. */
  claimDueOn: z.iso.date().nullable(),
  checkUrl: CheckUrl,
  /** The settlement of the same year that this one takes the place of, by its number. */
  replaces: z
    .strictObject({ number: z.int().min(1), settledAt: z.iso.datetime(), finalRappen: Rappen })
    .optional(),
  /** Settled ex officio: then the paper is the decision, written to the party. */
  decision: z
    .strictObject({
      recipient: Letter.shape.recipient,
      signer: Letter.shape.signer,
      unanswered: z.enum(UNANSWERED),
      awaitedUntil: PlainDate,
      reasons: long.min(1),
      legalRemedies: long.min(1),
    })
    .optional(),
})
type ExOfficio = NonNullable<SettlementData['decision']>
export type SettlementData = z.infer<typeof SettlementData>

export const settlementPdf = template(SettlementData, (frozen) => {
  const { language, party, reference, year, decision } = frozen
  const words = PAPERS[language].settlement
  const { title: named, subject } = decision ? words.exOfficio : words
  const title = `${named} ${year}`
  const text = decision
    ? decisionBlocks(frozen, decision, title)
    : [heading(1, title), paragraph(subject, 'lead'), ...settlementBlocks(frozen, words), contact(frozen)]
  return {
    ...aboutDossier(frozen),
    title: `${title}, ${party} (${reference})`,
    subject: `${subject} ${year}, ${party}`,
    createdAt: frozen.issuedAt,
    reference: `${reference}  ·  ${year}`,
    sample: frozen.sample,
    attachment: { name: words.attachment, description: words.description },
    blocks: text,
  }
})

/** What was not answered, why the canton decides so, the figures, and how to appeal. */
function decisionBlocks(data: SettlementData, decision: ExOfficio, title: string): Block[] {
  const { language, year, settlement } = data
  const words = PAPERS[language].settlement.exOfficio
  const { translation, legalRemedies } = PAPERS[language].decision
  const { recipient, signer, unanswered, awaitedUntil } = decision
  const letter = { ...data, recipient, signer }
  return closed(letter, [
    addressOf(letter),
    heading(1, title),
    paragraph(words.subject, 'lead'),
    ...(translation ? [paragraph(translation, 'small')] : []),
    heading(2, words.facts),
    paragraph(words[unanswered](year, longDate(language, awaitedUntil))),
    heading(2, words.reasons),
    ...paragraphs(decision.reasons),
    ...settlementBlocks(data, words),
    heading(2, words.decision),
    paragraph(words.set(year, formatRappen(settlement.result.final)), 'strong'),
    heading(2, legalRemedies),
    ...paragraphs(decision.legalRemedies),
    contact(data),
  ])
}

type Headings = Record<'approvedOn' | 'accounts', string>

function settlementBlocks(data: SettlementData, { approvedOn, accounts }: Headings): Block[] {
  const { language, party, reference, issuedAt, settlement, sample } = data
  const words = PAPERS[language].settlement
  const { input, result } = settlement
  return [
    ...(sample ? [notice(words.sample)] : []),
    ...replacement(data),
    facts([
      [words.party, party],
      [words.reference, reference],
      [approvedOn, longDate(language, dayInZurich(issuedAt))],
      [words.entitlement, formatRappen(input.entitlement)],
      [words.paid, formatRappen(input.paid)],
      [words.final, formatRappen(result.final)],
    ]),
    notice(outcomeOf(data)),
    heading(2, accounts),
    accountsTable(data),
    heading(2, words.way),
    linesTable(language, settlementLines(language, result.trace)),
  ]
}

/** Which settlement does not count any more, how far this one is from it, and what becomes of the difference. */
function replacement({ language, replaces, settlement }: SettlementData): Block[] {
  if (!replaces) return []
  const words = PAPERS[language].settlement.replaces
  const { number, settledAt, finalRappen } = replaces
  const day = longDate(language, dayInZurich(settledAt))
  const difference = settlement.result.final - finalRappen
  return [
    paragraph(words.which(number, day, formatRappen(finalRappen)), 'strong'),
    paragraph(`${words.changed(difference, formatRappen(rappen(Math.abs(difference))))} ${words.counts}`),
  ]
}

function contact({ language, office }: Pick<SettlementData, 'language' | 'office'>) {
  return paragraph(PAPERS[language].settlement.contact(office, spokenWords(language, office).theWholeOffice))
}

function outcomeOf({ language, settlement, claimDueOn }: SettlementData) {
  const words = PAPERS[language].settlement
  const { claim, topUp } = settlement.result
  if (claim > 0) return words.claim(formatRappen(claim), claimDueOn ? longDate(language, claimDueOn) : null)
  return topUp > 0 ? words.topUp(formatRappen(topUp)) : words.even
}

/** Declaration of the municipality and correction of the canton stand side by side; where no report came, nothing is declared. */
function accountsTable({ language, accounts, thirdParty, decision }: SettlementData): Block {
  const words = PAPERS[language].settlement
  const isDeclared = decision?.unanswered !== 'report'
  const row = (
    label: string,
    budget: string,
    { declaredRappen, correctedRappen, correctionReason }: z.infer<typeof Declared>,
  ) => [
    label,
    budget,
    isDeclared ? formatAmount(declaredRappen) : '–',
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
      ...accounts.map(({ label, eligible, isAdded, budgetRappen, ...figures }) =>
        row(
          lineName(label, isAdded && words.notBudgeted, !eligible && words.notEligible),
          formatAmount(budgetRappen),
          figures,
        ),
      ),
      total(...row(words.thirdParty, '', thirdParty)),
    ],
    words.inFrancs,
  )
}
