import { FUNDING_AREAS } from '#app/domain/application/catalogue.ts'
import type { Language } from '#app/domain/language.ts'
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
export function areaName(t: Translate, area: Area): string {
  const known = FUNDING_AREAS.find((one) => one === area)
  return known
    ? t('rollUp.area.name', { number: known, name: t(`fundingArea.${known}`) })
    : t('rollUp.area.none')
}

type Behind = PartOfParty & { area: Area }

/** The roll-up as tables to take along: by Förderbereich, and the dossiers behind each. */
export function rollUpAsSheets(language: Language, { rows }: RollUp, year: number): [Sheet, Sheet] {
  const t = translator(language)
  const area = {
    label: t('rollUp.area'),
    kind: 'text',
    of: (row: { area: Area }) => areaName(t, row.area),
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
