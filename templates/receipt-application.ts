import { type Application, lineNames, yearsOf } from '#app/domain/application/application.ts'
import { formatIban } from '#app/domain/iban.ts'
import { formatAmount, formatRappen } from '#app/domain/money.ts'
import { areaName, goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { longDate } from '#app/text/dates.ts'
import { figureText } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import { translator } from '#app/text/text.ts'
import { type Block, column, facts, figures, heading, paragraph, table } from './blocks.ts'
import type { DocumentLanguage } from './furniture.ts'

/** Everything an application said on the day it was filed, section by section. */
export function applicationBlocks(language: DocumentLanguage, filed: Filed): Block[] {
  const { application } = filed
  const t = translator(language)
  return [
    heading(3, t('section.party')),
    partyFacts(language, application),
    heading(3, t('section.structure')),
    structureFacts(language, application),
    heading(3, t('section.measures')),
    ...measureBlocks(language, filed),
    heading(3, t('section.budget')),
    budgetTable(language, filed),
    heading(3, PAPERS[language].receiptApplication.resolutions),
    resolutionTable(language, application),
  ]
}

export type Filed = { application: Application; catalogue: NamedCatalogue }

function partyFacts(language: DocumentLanguage, { party, startsOn, endsOn }: Application): Block {
  const { members, contact, account } = party
  const words = PAPERS[language].receiptApplication
  return facts([
    [words.name, party.name],
    [words.members, members.map(({ name, bfsNumber }) => `${name} (${bfsNumber})`).join(', ')],
    [words.term, `${longDate(language, startsOn)} – ${longDate(language, endsOn)}`],
    [
      words.contact,
      contact
        ? `${contact.name}, ${contact.phone}, ${contact.email}, ${contact.street}, ${contact.postalCode} ${contact.town}`
        : '–',
    ],
    [words.account, account ? `${formatIban(account.iban)}, ${account.holder}` : '–'],
  ])
}

function structureFacts(language: DocumentLanguage, { structure }: Application): Block {
  if (!structure) return paragraph('–')
  const words = PAPERS[language].receiptApplication
  return facts([
    [words.contactPoint, structure.contactPoint],
    [words.responsible, `${structure.responsiblePerson}, ${structure.jobPercentage} %`],
    [words.mandate, `${structure.mandateBasis} (${longDate(language, structure.mandateSince)})`],
    [words.ownBudget, formatRappen(structure.ownBudgetRappen)],
  ])
}

function measureBlocks(language: DocumentLanguage, { application, catalogue }: Filed): Block[] {
  const words = PAPERS[language].receiptApplication
  return application.measures.flatMap(({ title, description, goals = [], ...measure }) => [
    paragraph(title, 'strong'),
    ...(description ? [paragraph(description)] : []),
    paragraph(
      [
        areaName(catalogue, measure.fundingArea),
        measure.targetGroups.map((group) => nameOf(catalogue.targetGroups, group)).join('; '),
        measure.keyFigures.map(figureText).join('; '),
      ].join('. '),
      'small',
    ),
    ...(goals.length > 0
      ? [
          paragraph(
            `${words.goals}: ${goals.map((goal) => nameOf(goalsOf(catalogue), goal)).join('; ')}`,
            'small',
          ),
        ]
      : []),
  ])
}

function budgetTable(language: DocumentLanguage, { application, catalogue }: Filed): Block {
  const words = PAPERS[language].receiptApplication
  const named = lineNames(application.measures)
  const amounts = application.budgetLines.map((line) => [
    String(line.year),
    named(line),
    nameOf(catalogue.costCategories, line.category),
    formatAmount(line.amountRappen),
  ])
  const thirdParty = yearsOf(application).flatMap((year) => {
    const amount = application.thirdParty[year]
    return amount === undefined ? [] : [[String(year), words.thirdParty, '', formatAmount(amount)]]
  })
  return table(
    [column(words.year, 10), column(words.line, 48), column(words.category, 26), figures(words.amount, 16)],
    [...amounts, ...thirdParty],
    words.inFrancs,
  )
}

function resolutionTable(language: DocumentLanguage, { resolutions, party }: Application): Block {
  const words = PAPERS[language].receiptApplication
  const nameOf = (bfsNumber: number) =>
    party.members.find((m) => m.bfsNumber === bfsNumber)?.name ?? String(bfsNumber)
  return table(
    [
      column(words.municipality, 24),
      column(words.resolution, 44),
      column(words.years, 14),
      figures(words.yearlyAmount, 18),
    ],
    resolutions.map((one) => [
      nameOf(one.bfsNumber),
      [one.body, longDate(language, one.resolvedOn), one.businessNumber].filter(Boolean).join(', '),
      `${one.fromYear}–${one.toYear}`,
      formatAmount(one.amountRappen),
    ]),
  )
}
