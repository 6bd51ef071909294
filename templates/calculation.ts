import { z } from 'zod'
import { requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { MatchingRatio } from '#app/domain/contribution/settlement-input.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { formatRappen } from '#app/domain/money.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { longDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import { traceLines } from '#app/text/trace.ts'
import { type Block, facts, heading, notice, paragraph } from './blocks.ts'
import { Calculation, Office } from './shapes.ts'
import { template } from './template.ts'
import { linesTable } from './trace-table.ts'

/** What the public calculator shows, to keep or to hand on. It promises nothing, so it carries no code to check. */
export const CalculationSheetData = z.strictObject({
  language: z.enum(LANGUAGES),
  calculatedAt: z.iso.datetime(),
  office: Office,
  members: z.array(z.string().max(200)).min(1),
  calculation: Calculation,
  ratio: MatchingRatio,
})
export type CalculationSheetData = z.infer<typeof CalculationSheetData>

export const calculationPdf = template(CalculationSheetData, (frozen) => {
  const { language, office, members, calculation, calculatedAt } = frozen
  const words = PAPERS[language].calculation
  return {
    title: `${words.title}: ${members.join(', ')}`,
    subject: words.subject(wordsOf(office).programme),
    createdAt: calculatedAt,
    language,
    office: [office.canton, office.name],
    reference: `${words.title}  ·  ${longDate(language, dayInZurich(calculatedAt))}`,
    sample: calculation.sample,
    blocks: [heading(1, words.title), paragraph(members.join(', '), 'lead'), ...calculationBlocks(frozen)],
  }
})

function calculationBlocks({ language, office, calculation, ratio }: CalculationSheetData): Block[] {
  const words = PAPERS[language].calculation
  const { result, input, keyVersion, legalBasis, sample } = calculation
  const firstYear = [words.firstYear, formatRappen(result.firstYear)] as const
  return [
    ...(sample ? [notice(words.sample)] : []),
    facts([
      [
        words.population,
        words.residents(formatCount(result.population), longDate(language, input.referenceDate)),
      ],
      [words.yearly, formatRappen(result.fullYear)],
      ...(result.firstYear === result.fullYear ? [] : [firstYear]),
      [words.own(ratio.join(' : ')), formatRappen(requiredOwnSpending(result.fullYear, ratio))],
      [words.key, `${words.version(keyVersion)}, ${legalBasis}`],
    ]),
    heading(2, words.way),
    linesTable(language, traceLines(language, result.trace)),
    paragraph(words.source(wordsOf(office).source), 'small'),
    paragraph(words.promise),
  ]
}
