import { lookUp, type TextKey } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

type Labelled = {
  values: Readonly<Record<string, unknown>>
  municipalities: readonly { bfsNumber: number; name: string }[]
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
  'resolutions.body': 'amendment.resolution.body',
  'resolutions.resolvedOn': 'amendment.resolution.resolvedOn',
  'resolutions.businessNumber': 'amendment.resolution.businessNumber',
  'resolutions.amountRappen': 'amendment.resolution.amount',
}

/** What the fields of an amendment are called: beside the field, and away from it with the group it stands in. */
export function useAmendmentLabels({ values, municipalities, budget }: Labelled) {
  const t = useText()
  const language = useLanguage()
  const lineOf = (name: string) => budget[Number(/^lines\.(\d+)\./.exec(name)?.[1] ?? Number.NaN)]

  function label(name: string): string | undefined {
    const key = LABELS[name.replace(/\.\d+\./, '.')]
    return lineOf(name)?.label ?? (key && lookUp(language, key))
  }

  function group(name: string): string | undefined {
    const [list, at = ''] = name.split('.')
    const line = lineOf(name)
    if (line) return String(line.year)
    const resolution = list === 'resolutions' ? within(values.resolutions, at) : undefined
    const bfsNumber = Number(within(resolution, 'bfsNumber'))
    const joining = municipalities.find((one) => one.bfsNumber === bfsNumber)
    return joining && t('amendment.resolution', { name: joining.name })
  }

  return {
    label: (name: string) => label(name) ?? name,
    away: (name: string) => [group(name), label(name)].filter(Boolean).join(', ') || undefined,
  }
}

export function within(group: unknown, key: string): unknown {
  return typeof group === 'object' && group !== null ? (group as Record<string, unknown>)[key] : undefined
}
