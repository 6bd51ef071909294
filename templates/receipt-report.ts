import { formatAmount, type Rappen } from '#app/domain/money.ts'
import { focusName, goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { accountRows } from '#app/domain/report/additions.ts'
import type { Agreed, AnnualReport } from '#app/domain/report/report.ts'
import { figureText, formatCount } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import { type Block, column, figures, heading, paragraph, table, total } from './blocks.ts'
import type { DocumentLanguage } from './furniture.ts'
import { lineName } from './line-name.ts'

/** Everything a report said on the day it was filed: content, then accounts as declared. */
export function reportBlocks(language: DocumentLanguage, filed: Filed): Block[] {
  const { report, agreed, catalogue } = filed
  const words = PAPERS[language].receiptReport
  return [
    heading(3, words.summary),
    paragraph(report.summary || '–'),
    heading(3, words.measures),
    ...agreed.measures.flatMap((measure) => measureBlocks(language, { measure, report, catalogue })),
    ...(report.addedMeasures ?? []).flatMap(({ title, fundingArea, reason }) => [
      paragraph(`${title}: ${words.begun}`, 'strong'),
      ...(reason ? [paragraph(reason)] : []),
      paragraph(focusName(catalogue, fundingArea), 'small'),
    ]),
    heading(3, words.accounts),
    accountsTable(language, filed),
  ]
}

type Filed = { report: AnnualReport; agreed: Agreed; catalogue: NamedCatalogue }
type FiledMeasure = Omit<Filed, 'agreed'> & { measure: Agreed['measures'][number] }

function measureBlocks(language: DocumentLanguage, { measure, report, catalogue }: FiledMeasure): Block[] {
  const { id, title, keyFigures } = measure
  const words = PAPERS[language].receiptReport
  const told = report.measures.find(({ measureId }) => measureId === id)
  const figures = keyFigures.map((figure, index) => {
    const actual = told?.actuals[index] ?? null
    const said = actual === null ? `${figure.label}: –` : figureText({ ...figure, planned: actual })
    return `${said} (${words.planned} ${formatCount(figure.planned)})`
  })
  const served = (told?.goals ?? []).map((goal) => nameOf(goalsOf(catalogue), goal)).join('; ')
  return [
    paragraph(`${title}: ${told ? words.outcome[told.outcome] : '–'}`, 'strong'),
    ...(told?.text ? [paragraph(told.text)] : []),
    ...(served ? [paragraph(`${words.goal}: ${served}.`, 'small')] : []),
    ...(told?.contribution ? [paragraph(told.contribution)] : []),
    paragraph(figures.join('; ') || '–', 'small'),
  ]
}

function accountsTable(language: DocumentLanguage, { report, agreed }: Filed): Block {
  const words = PAPERS[language].receiptReport
  const measures = [...agreed.measures, ...(report.addedMeasures ?? [])]
  const titleOf = (measureId: string | null | undefined) => measures.find(({ id }) => id === measureId)?.title
  const amount = (rappen: Rappen | null) => (rappen === null ? '–' : formatAmount(rappen))
  return table(
    [column(words.line, 30), figures(words.budget, 17), figures(words.actual, 17), column(words.reason, 36)],
    [
      ...accountRows(report, agreed).map((row) => [
        lineName(
          row.label,
          row.added && words.notBudgeted,
          titleOf(row.added?.measureId),
          !row.eligible && words.notEligible,
        ),
        amount(row.budgetRappen),
        amount(row.declaredRappen),
        row.deviationReason,
      ]),
      total(words.thirdParty, '', amount(report.thirdPartyRappen), ''),
    ],
    words.inFrancs,
  )
}
