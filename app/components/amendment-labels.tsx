import { lookUp, type TextKey } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { FaultSentence } from './fault-sentence.tsx'

/** A form of an amendment: what was typed, what is wrong with it, and the lines of the budget it asks for. */
export type AskedFields = {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  budget: readonly { year: number; label: string }[]
}

const LABELS: Readonly<Record<string, TextKey>> = {
  fromYear: 'amendment.fromYear',
  amountRappen: 'amendment.amountRappen',
  endsOn: 'amendment.endsOn',
  members: 'amendment.members',
  leadBfsNumber: 'amendment.field.lead',
  lines: 'amendment.kind.budget',
  reason: 'amendment.reason',
  matchException: 'amendment.matchException',
  measure: 'amendment.measure',
  title: 'field.title',
  description: 'field.description',
  fundingArea: 'field.fundingArea',
  targetGroups: 'field.targetGroups',
  goals: 'field.goals',
  keyFigures: 'field.keyFigures',
  'keyFigures.figure': 'measures.figure',
  'keyFigures.label': 'measures.figure.called',
  'keyFigures.planned': 'measures.plannedFigure',
  rows: 'amendment.measure.budget',
  'rows.label': 'field.label',
  'rows.category': 'field.category',
}

/** What the fields of an amendment are called: beside the field, and away from it with the group it stands in. */
export function useAmendmentLabels({ budget }: Pick<AskedFields, 'budget'>) {
  const t = useText()
  const language = useLanguage()
  const lineOf = (name: string) => budget[Number(/^lines\.(\d+)\./.exec(name)?.[1] ?? Number.NaN)]

  function label(name: string): string | undefined {
    const [, year] = /^rows\.\d+\.amounts\.(\d+)$/.exec(name) ?? []
    if (year) return t('budgeting.year', { year })
    const key = LABELS[name.replace(/\.\d+\./, '.')]
    return lineOf(name)?.label ?? (key && lookUp(language, key))
  }

  function group(name: string): string | undefined {
    const line = lineOf(name)
    if (line) return String(line.year)
    const [, list, index] = /^(keyFigures|rows)\.(\d+)\./.exec(name) ?? []
    if (!list) return undefined
    const row = Number(index) + 1
    return list === 'rows' ? t('budgeting.row', { row }) : t('measures.figureRow', { row })
  }

  return {
    label: (name: string) => label(name) ?? name,
    away: (name: string) => [group(name), label(name)].filter(Boolean).join(', ') || undefined,
  }
}

/** Fields of a form that lives in the address: their names, what was typed and what is wrong with it. */
export function useAsked(props: AskedFields) {
  const { values, errors } = props
  const { label } = useAmendmentLabels(props)
  return (name: string, fallback = '') => {
    const typed = name.split('.').reduce<unknown>(within, values)
    const flat = values[name]
    const value = typeof typed === 'string' ? typed : typeof flat === 'string' ? flat : fallback
    const fault = errors[name]
    return {
      field: { name, defaultValue: value, ...(fault && { error: <FaultSentence message={fault} /> }) },
      label: label(name),
    }
  }
}

function within(group: unknown, key: string): unknown {
  return typeof group === 'object' && group !== null ? (group as Record<string, unknown>)[key] : undefined
}
