import { formatAmount, formatRappen, sumRappen } from '#app/domain/money.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { longDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import { spokenWords } from '#app/text/programme-words.ts'
import { traceLines } from '#app/text/trace.ts'
import { type Block, heading, notice, numbers, paragraph } from './blocks.ts'
import { contributionsTable } from './contributions-table.ts'
import type { Approval } from './decision.ts'
import type { DocumentLanguage } from './furniture.ts'
import type { Office } from './shapes.ts'
import { linesTable } from './trace-table.ts'

type Speaking = { language: DocumentLanguage; office: Office }

/** The contribution set, and the way there: key, population, every step (Merkblatt 5). */
export function approvalBlocks({ language, office }: Speaking, approval: Approval): Block[] {
  const words = PAPERS[language].decision
  const { calculation, contributions, ratio, conditions } = approval
  const { input, result, keyVersion, legalBasis, sample } = calculation
  const first = contributions[0]?.contributionRappen
  const total = sumRappen(contributions.map(({ contributionRappen }) => contributionRappen))
  return [
    ...(sample ? [notice(words.sample)] : []),
    heading(2, words.reasons),
    paragraph(words.conditionsMet(spokenWords(language, office).ofLeaflet)),
    paragraph(words.basis(keyVersion, legalBasis)),
    paragraph(
      words.population(
        formatCount(result.population),
        longDate(language, input.referenceDate),
        wordsOf(office).source,
      ),
    ),
    linesTable(language, traceLines(language, result.trace), words.way),
    heading(2, words.decision),
    numbers([
      first === result.fullYear || contributions.length === 1
        ? words.set(formatRappen(first ?? result.fullYear), contributions.length)
        : words.setFromSecond(formatRappen(result.firstYear), formatRappen(result.fullYear)),
      words.own(ratio.join(' : '), contributions.length),
      words.agreement,
      ...conditions,
    ]),
    contributionsTable(contributions, {
      caption: words.inFrancs,
      year: words.year,
      canton: words.contribution,
      own: words.required(ratio.join(' : ')),
    }),
    paragraph(words.total(formatAmount(total)), 'small'),
  ]
}
