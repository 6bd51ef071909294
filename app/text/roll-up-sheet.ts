import type { Language } from '#app/domain/language.ts'
import { areaName } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { Area, Funds, PartOfParty, RollUp, RollUpRow } from '#app/domain/programme/roll-up.ts'
import { type ColumnOf, type Sheet, sheetOf } from '#app/domain/sheet.ts'
import { type Translate, translator } from './text.ts'

export const FUNDS = [
  'contribution',
  'ownSpending',
  'thirdParty',
  'eligible',
] as const satisfies (keyof Funds)[]

/** «1. Information, Abklärung Integrationsbedarf und Beratung»; what belongs to the contact point says so. */
export function rolledArea(t: Translate, catalogue: NamedCatalogue, area: Area): string {
  return area === null
    ? t('rollUp.area.none')
    : t('rollUp.area.name', { number: area, name: areaName(catalogue, area) })
}

type Behind = PartOfParty & { area: Area }

type OfYear = { year: number; catalogue: NamedCatalogue }

/** The roll-up as tables to take along: by Förderbereich, and the dossiers behind each. */
export function rollUpAsSheets(
  language: Language,
  { rows }: RollUp,
  { year, catalogue }: OfYear,
): [Sheet, Sheet] {
  const t = translator(language)
  const area = {
    label: t('rollUp.area'),
    kind: 'text',
    of: (row: { area: Area }) => rolledArea(t, catalogue, row.area),
  } as const
  return [
    sheetOf<RollUpRow>(
      t('rollUp.sheet', { year }),
      [
        area,
        ...fundsColumns(t),
        { label: t('rollUp.parties'), kind: 'count', of: ({ parties }) => parties.length },
        { label: t('rollUp.measures'), kind: 'count', of: ({ measures }) => measures },
      ],
      rows,
    ),
    sheetOf<Behind>(
      t('rollUp.sheet.parties', { year }),
      [
        area,
        { label: t('rollUp.party'), kind: 'text', of: ({ party }) => party },
        { label: t('list.column.reference'), kind: 'text', of: ({ reference }) => reference },
        ...fundsColumns(t),
      ],
      rows.flatMap(({ area: of, parties }) => parties.map((party) => ({ ...party, area: of }))),
    ),
  ]
}

function fundsColumns(t: Translate): ColumnOf<{ planned: Funds; actual: Funds | null }>[] {
  return [
    ...FUNDS.map((name) => ({
      label: t('rollUp.sheet.plannedOf', { what: t(`rollUp.${name}`) }),
      kind: 'amount' as const,
      of: ({ planned }: { planned: Funds }) => planned[name],
    })),
    ...FUNDS.map((name) => ({
      label: t('rollUp.sheet.actualOf', { what: t(`rollUp.${name}`) }),
      kind: 'amount' as const,
      of: ({ actual }: { actual: Funds | null }) => actual?.[name] ?? null,
    })),
  ]
}
