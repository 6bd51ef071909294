import { formatAmount, type Rappen } from '#app/domain/money.ts'
import type { Agreed, AnnualReport } from '#app/domain/report/report.ts'
import { formatCount } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import { type Block, column, figures, heading, paragraph, table, total } from './blocks.ts'
import type { DocumentLanguage } from './furniture.ts'

/** Everything a report said on the day it was filed: content, then accounts as declared. */
export function reportBlocks(language: DocumentLanguage, filed: Filed): Block[] {
  const { report, agreed } = filed
  const words = PAPERS[language].receiptReport
  return [
    heading(3, words.summary),
    paragraph(report.summary || '–'),
    heading(3, words.measures),
    ...agreed.measures.flatMap((measure) => measureBlocks(language, { measure, report })),
    heading(3, words.accounts),
    accountsTable(language, filed),
  ]
}

type Filed = { report: AnnualReport; agreed: Agreed }
type FiledMeasure = { measure: Agreed['measures'][number]; report: AnnualReport }

function measureBlocks(language: DocumentLanguage, { measure, report }: FiledMeasure): Block[] {
  const { id, title, keyFigures } = measure
  const words = PAPERS[language].receiptReport
  const told = report.measures.find(({ measureId }) => measureId === id)
  const figures = keyFigures.map(({ label, planned }, index) => {
    const actual = told?.actuals[index] ?? null
    return `${label}: ${actual === null ? '–' : formatCount(actual)} (${words.planned} ${formatCount(planned)})`
  })
  return [
    paragraph(`${title}: ${told ? words.outcome[told.outcome] : '–'}`, 'strong'),
    ...(told?.text ? [paragraph(told.text)] : []),
    paragraph(figures.join('; ') || '–', 'small'),
  ]
}

function accountsTable(language: DocumentLanguage, { report, agreed }: Filed): Block {
  const words = PAPERS[language].receiptReport
  const amount = (rappen: Rappen | null | undefined) =>
    rappen === null || rappen === undefined ? '–' : formatAmount(rappen)
  return table(
    [column(words.line, 30), figures(words.budget, 17), figures(words.actual, 17), column(words.reason, 36)],
    [
      ...agreed.budgetLines.map(({ id, label, amountRappen, eligible }) => {
        const told = report.accounts.find(({ budgetLineId }) => budgetLineId === id)
        return [
          eligible ? label : `${label} (${words.notEligible})`,
          amount(amountRappen),
          amount(told?.declaredRappen),
          told?.deviationReason ?? '',
        ]
      }),
      total(words.thirdParty, '', amount(report.thirdPartyRappen), ''),
    ],
    words.inFrancs,
  )
}
