import { type Application, yearsOf } from '#app/domain/application/application.ts'
import { formatIban, parseIban } from '#app/domain/iban.ts'
import { formatAmount, formatRappen } from '#app/domain/money.ts'
import { longDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import { translator } from '#app/text/text.ts'
import { type Block, heading, paragraph } from './blocks.ts'
import type { DocumentLanguage } from './furniture.ts'

/** Everything an application said on the day it was filed, section by section. */
export function applicationBlocks(language: DocumentLanguage, application: Application): Block[] {
  const t = translator(language)
  return [
    heading(3, t('section.party')),
    partyFacts(language, application),
    heading(3, t('section.structure')),
    ...structureFacts(language, application),
    heading(3, t('section.measures')),
    ...measureBlocks(language, application),
    heading(3, t('section.budget')),
    budgetTable(language, application),
    heading(3, PAPERS[language].receiptApplication.resolutions),
    resolutionTable(language, application),
  ]
}

function partyFacts(language: DocumentLanguage, { party, startsOn, endsOn }: Application): Block {
  const { members, contact, account } = party
  const words = PAPERS[language].receiptApplication
  return {
    kind: 'facts',
    caption: '',
    rows: [
      [words.name, party.name],
      [words.members, members.map(({ name, bfsNumber }) => `${name} (${bfsNumber})`).join(', ')],
      [words.term, `${longDate(language, startsOn)} – ${longDate(language, endsOn)}`],
      [
        words.contact,
        contact
          ? `${contact.name}, ${contact.phone}, ${contact.email}, ${contact.street}, ${contact.postalCode} ${contact.town}`
          : '–',
      ],
      [words.account, account ? `${spaced(account.iban)}, ${account.holder}` : '–'],
    ],
  }
}

function spaced(typed: string) {
  const iban = parseIban(typed)
  return iban ? formatIban(iban) : typed
}

function structureFacts(language: DocumentLanguage, { structure }: Application): Block[] {
  if (!structure) return [paragraph('–')]
  const words = PAPERS[language].receiptApplication
  return [
    {
      kind: 'facts',
      caption: '',
      rows: [
        [words.contactPoint, structure.contactPoint],
        [words.responsible, `${structure.responsiblePerson}, ${structure.jobPercentage} %`],
        [words.mandate, `${structure.mandateBasis} (${longDate(language, structure.mandateSince)})`],
        [words.ownBudget, formatRappen(structure.ownBudgetRappen)],
      ],
    },
  ]
}

function measureBlocks(language: DocumentLanguage, { measures }: Application): Block[] {
  const t = translator(language)
  return measures.flatMap(({ title, description, fundingArea, targetGroups, keyFigures }) => [
    paragraph(title, 'strong'),
    ...(description ? [paragraph(description)] : []),
    paragraph(
      [
        t(`fundingArea.${fundingArea}`),
        targetGroups.map((group) => t(`targetGroup.${group}`)).join('; '),
        keyFigures.map(({ label, planned }) => `${label}: ${formatCount(planned)}`).join('; '),
      ].join('. '),
      'small',
    ),
  ])
}

function budgetTable(language: DocumentLanguage, application: Application): Block {
  const t = translator(language)
  const words = PAPERS[language].receiptApplication
  const titleOf = (id: string | null) =>
    application.measures.find((measure) => measure.id === id)?.title ?? ''
  return {
    kind: 'table',
    caption: words.inFrancs,
    columns: [
      { label: words.year, share: 10 },
      { label: words.line, share: 48 },
      { label: words.category, share: 26 },
      { label: words.amount, share: 16, align: 'right' },
    ],
    rows: [
      ...application.budgetLines.map(({ year, label, measureId, category, amountRappen }) => ({
        cells: [
          String(year),
          [label, titleOf(measureId)].filter(Boolean).join(' – '),
          t(`costCategory.${category}`),
          formatAmount(amountRappen),
        ],
      })),
      ...yearsOf(application).flatMap((year) => {
        const amount = application.thirdParty[year]
        return amount === undefined
          ? []
          : [{ cells: [String(year), words.thirdParty, '', formatAmount(amount)] }]
      }),
    ],
  }
}

function resolutionTable(language: DocumentLanguage, { resolutions, party }: Application): Block {
  const words = PAPERS[language].receiptApplication
  const nameOf = (bfsNumber: number) =>
    party.members.find((m) => m.bfsNumber === bfsNumber)?.name ?? String(bfsNumber)
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: words.municipality, share: 24 },
      { label: words.resolution, share: 44 },
      { label: words.years, share: 14 },
      { label: words.yearlyAmount, share: 18, align: 'right' },
    ],
    rows: resolutions.map((one) => ({
      cells: [
        nameOf(one.bfsNumber),
        [one.body, longDate(language, one.resolvedOn), one.businessNumber].filter(Boolean).join(', '),
        `${one.fromYear}–${one.toYear}`,
        formatAmount(one.amountRappen),
      ],
    })),
  }
}
