import { z } from 'zod'
import { MISSED_MATCH_RULES } from '#app/domain/contribution/settlement.ts'
import { MatchingRatio } from '#app/domain/contribution/settlement-input.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { AreaNumber, NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { CheckUrl } from './check-code.ts'
import { Calculation, Contributions, line, Office, Term, year } from './shapes.ts'

const paragraphs = z.string().max(20_000)

const Party = z.strictObject({
  kind: z.enum(['municipality', 'association']),
  name: line,
  leadBfsNumber: z.int(),
  members: z.array(z.strictObject({ bfsNumber: z.int(), name: line })).min(1),
  contact: z.strictObject({
    name: line,
    email: line,
    phone: line,
    street: line,
    postalCode: line,
    town: line,
  }),
  account: z.strictObject({ iban: line, holder: line }),
})

/** Who the party was from a year on, and what its contribution rested on. */
const Basis = z.strictObject({
  fromYear: year,
  members: Party.shape.members,
  calculation: Calculation,
  calculatedOn: PlainDate,
})

const Measure = z.strictObject({
  id: line,
  title: line,
  description: paragraphs,
  /** Area, groups and goals by their numbers and codes in the catalogue of the agreement. */
  fundingArea: AreaNumber,
  targetGroups: z.array(line),
  /** Absent in what was agreed before a measure named its strategic goals. */
  goals: z.array(line).optional(),
  keyFigures: z.array(
    z.strictObject({ label: line, planned: z.number(), code: line.optional(), unit: line.optional() }),
  ),
  /** Begun or dropped by an amendment: the first and the last year that it counts in. */
  fromYear: year.optional(),
  untilYear: year.optional(),
})

const BudgetLine = z.strictObject({
  id: line,
  year,
  measureId: line.nullable(),
  category: line,
  label: line,
  amountRappen: Rappen,
})

/**
 * The frozen content of an agreement: stored as JSON, printed as PDF and attached to it. Whatever the
 * document says comes from here, so the same data give the same agreement for ever.
 */
export const AgreementData = z.strictObject({
  reference: line,
  version: z.int().min(1),
  /** The instant of the document, also its creation date. */
  issuedAt: z.iso.datetime(),
  period: z.strictObject({ name: line, ...Term.shape }),
  term: Term,
  /** In the words of the catalogue that it was filed with. */
  catalogue: NamedCatalogue,
  office: Office,
  /** Who signs for the canton, where it has named them. */
  signers: z.array(line).min(1).optional(),
  /** Who is authorised by name to act for the canton, and who gets a copy, where its decisions say so. */
  delegate: line.optional(),
  distribution: z.array(line).min(1).optional(),
  party: Party,
  legalBasis: z.array(line).min(1),
  structure: z.strictObject({
    contactPoint: line,
    responsiblePerson: line,
    jobPercentage: z.int(),
    mandateBasis: line,
    mandateSince: PlainDate,
    ownBudgetRappen: Rappen,
  }),
  resolutions: z.array(
    z.strictObject({ municipality: line, body: line, resolvedOn: PlainDate, businessNumber: line }),
  ),
  measures: z.array(Measure).min(1),
  calculation: Calculation,
  calculatedOn: PlainDate,
  /** Where an amendment made the years rest on other members or another calculation: each basis with the year from which it counts, the last one as above. */
  bases: z.array(Basis).min(2).optional(),
  contributions: Contributions,
  /** The years whose budget bears less than the match asks for, by how much in Rappen, and why the parties agreed on it (lifecycle.md §5). */
  exceptions: z
    .array(z.strictObject({ year, missingRappen: Rappen, reason: paragraphs }))
    .min(1)
    .optional(),
  ratio: MatchingRatio,
  missedMatch: z.enum(MISSED_MATCH_RULES),
  unspent: z.enum(['reclaim', 'offset']),
  tolerance: z.strictObject({ percent: z.int(), amountRappen: Rappen }),
  budget: z.array(BudgetLine),
  thirdParty: z.array(z.strictObject({ year, amountRappen: Rappen })),
  tranches: z.array(
    z.strictObject({ year, dueOn: PlainDate, amountRappen: Rappen, needsReportOf: year.nullable() }),
  ),
  /** Effective is the day after the rule for weekends and holidays. */
  reports: z.array(z.strictObject({ year, legalDueOn: PlainDate, effectiveDueOn: PlainDate })).min(1),
  /** Whole months of notice; null where the programme sets none. */
  noticeMonths: z.int().min(0).nullable(),
  checkUrl: CheckUrl,
})
export type AgreementData = z.infer<typeof AgreementData>
