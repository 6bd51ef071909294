import { askedOwnSpending } from '#app/domain/agreement/own-spending.ts'
import { lineNames } from '#app/domain/application/application.ts'
import type { Language } from '#app/domain/language.ts'
import { formatRappen } from '#app/domain/money.ts'
import { focusName, goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { longDate } from './dates.ts'
import { figureText, formatCount } from './numbers.ts'
import { translator } from './text.ts'

/** One thing that reads differently in two versions of an agreement; '' where it did not stand before, or no longer. */
export type Difference = { what: string; before: string; after: string }

/** The differences of two versions in words, in the order of the agreement. */
export function differencesOf(
  language: Language,
  { before, after }: { before: AgreementData; after: AgreementData },
): Difference[] {
  const rows = [
    ...single(language, before, after),
    ...byKey(contributions(language, before), contributions(language, after)),
    ...byKey(tranches(language, before), tranches(language, after)),
    ...measures(language, before, after),
    ...byKey(budget(before), budget(after)),
  ]
  return rows.filter((row) => row.before !== row.after)
}

function single(language: Language, before: AgreementData, after: AgreementData): Difference[] {
  const t = translator(language)
  const row = (what: string, value: (data: AgreementData) => string) => ({
    what,
    before: value(before),
    after: value(after),
  })
  return [
    row(t('amendment.field.term'), ({ term }) => longDate(language, term.endsOn)),
    row(
      t('amendment.field.lead'),
      ({ party }) => party.members.find(({ bfsNumber }) => bfsNumber === party.leadBfsNumber)?.name ?? '',
    ),
    row(t('amendment.field.members'), ({ party }) => party.members.map(({ name }) => name).join(', ')),
    row(t('amendment.field.population'), ({ calculation }) => formatCount(calculation.result.population)),
  ]
}

type Named = ReadonlyMap<string, string>

/** Rows of both versions, by what they are called. */
function byKey(before: Named, after: Named): Difference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.map((what) => ({ what, before: before.get(what) ?? '', after: after.get(what) ?? '' }))
}

function contributions(language: Language, data: AgreementData): Named {
  const t = translator(language)
  return new Map(
    askedOwnSpending(data).flatMap(({ year, contributionRappen, requiredOwnRappen }) => [
      [t('amendment.field.contribution', { year }), formatRappen(contributionRappen)],
      [t('amendment.field.own', { year }), formatRappen(requiredOwnRappen)],
    ]),
  )
}

function tranches(language: Language, data: AgreementData): Named {
  const t = translator(language)
  return new Map(
    data.tranches.map(({ dueOn, amountRappen }) => [
      t('amendment.field.tranche', { day: longDate(language, dueOn) }),
      formatRappen(amountRappen),
    ]),
  )
}

/** A measure by what it is called, whatever else of it reads differently. */
function measures(language: Language, before: AgreementData, after: AgreementData): Difference[] {
  const t = translator(language)
  const ids = [...new Set([...before.measures, ...after.measures].map(({ id }) => id))]
  return ids.map((id) => {
    const [old, next] = [before, after].map((data) => data.measures.find((one) => one.id === id))
    const title = next?.title ?? old?.title ?? ''
    return {
      what: `${t('amendment.measure')}: ${title}`,
      before: old ? toldMeasure(language, { ...before, measure: old }) : '',
      after: next ? toldMeasure(language, { ...after, measure: next }) : '',
    }
  })
}

function toldMeasure(
  language: Language,
  { measure, catalogue }: Pick<AgreementData, 'catalogue'> & { measure: AgreementData['measures'][number] },
): string {
  const t = translator(language)
  const {
    title,
    description,
    fundingArea,
    targetGroups,
    goals = [],
    keyFigures,
    fromYear,
    untilYear,
  } = measure
  const years = [
    ...(fromYear ? [t('amendment.measure.from', { year: fromYear })] : []),
    ...(untilYear ? [t('amendment.measure.until', { year: untilYear })] : []),
  ]
  return [
    title,
    description,
    focusName(catalogue, fundingArea),
    goals.map((goal) => nameOf(goalsOf(catalogue), goal)).join('; '),
    targetGroups.map((group) => nameOf(catalogue.targetGroups, group)).join('; '),
    keyFigures.map(figureText).join('; '),
    ...years,
  ]
    .filter(Boolean)
    .map((part) => part.replace(/\.$/, ''))
    .join('. ')
}

function budget({ budget: lines, measures }: AgreementData): Named {
  const named = lineNames(measures)
  return new Map(lines.map((line) => [`${line.year}: ${named(line)}`, formatRappen(line.amountRappen)]))
}
