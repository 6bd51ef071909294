import type { DistributionKey, KeyForm } from '#app/domain/contribution/key.ts'
import { formatShare } from '#app/domain/forms/share.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { formatCount } from './numbers.ts'
import type { Translate } from './text.ts'

/** How the form of a distribution key computes, in a sentence. */
export function keyText(t: Translate, key: DistributionKey): string {
  switch (key.form) {
    case 'per_capita':
      return t('key.per_capita', { base: formatRappen(key.base), rate: formatRappen(key.rate) })
    case 'brackets':
      return t('key.brackets', {
        list: key.brackets.map(({ over, amount }) => bracketText(t, over, amount)).join('; '),
      })
    case 'marginal_brackets':
      return t('key.marginal_brackets', {
        list: key.brackets.map(({ over, rate }) => bracketText(t, over, rate)).join('; '),
      })
    case 'pool':
      return t('key.pool', { pool: formatRappen(key.pool) })
    case 'co_funding':
      return coFundingText(t, key)
    case 'fixed':
      return t('key.fixed', { amount: formatRappen(key.amount) })
  }
}

/** What counts around the form, where it does anything: bounds, the bonus of associations. */
export function aroundText(t: Translate, key: DistributionKey): string {
  const { form, minimumPopulation, minimum, cap, memberBonus } = key
  const saysCap = cap !== null && form !== 'co_funding'
  return [
    minimumPopulation > 0 && t('key.minimumPopulation', { count: formatCount(minimumPopulation) }),
    minimum > 0 && t('key.minimum', { amount: formatRappen(minimum) }),
    saysCap && t('key.cap', { amount: formatRappen(cap) }),
    memberBonus > 0 && t('key.memberBonus', { amount: formatRappen(memberBonus) }),
  ]
    .filter(Boolean)
    .join(', ')
}

export function roundingText(t: Translate, { rounding }: DistributionKey): string {
  return t(`setting.rounding.${rounding.mode}`, { unit: formatRappen(rappen(rounding.unit)) })
}

type Named = { version: number; name: string }

/** «Version 3, Variante B». */
export function versionText(t: Translate, { version, name }: Named): string {
  return name ? t('keys.named', { version, name }) : t('keys.version', { version })
}

/** The same among the versions of all periods. */
export function versionOfPeriod(t: Translate, named: Named & { period: string }): string {
  return t('keys.ofPeriod', { version: versionText(t, named), period: named.period })
}

/** In the error summary: «Klasse 2, über … Personen». */
export function keyFieldText(t: Translate, form: KeyForm): (name: string) => string | undefined {
  const labels: Readonly<Record<string, string>> = {
    name: t('keys.name'),
    base: t('keys.base'),
    rate: t(form === 'co_funding' ? 'keys.share' : 'keys.rate'),
    pool: t('keys.pool'),
    amount: t(form === 'brackets' ? 'keys.bracketAmount' : 'keys.amount'),
    reason: t('keys.fixedReason'),
    over: t('keys.over'),
    share: t('keys.share'),
    minimumPopulation: t('keys.minimumPopulation'),
    minimum: t('keys.minimum'),
    cap: t('keys.cap'),
    memberBonus: t('keys.memberBonus'),
    association: t('keys.association'),
    proration: t('keys.proration'),
    unit: t('keys.unit'),
    mode: t('keys.mode'),
    paste: t('keys.paste'),
    brackets: t('keys.brackets'),
    classes: t('keys.classes'),
  }
  return (name) => {
    const [list = '', index, field = ''] = name.split('.')
    if (index === undefined) return labels[list]
    const row = Number(index) + 1
    const own = { name: t('keys.class'), members: t('keys.class.members') }
    const part = (list === 'classes' && own[field as keyof typeof own]) || (labels[field] ?? field)
    const words = {
      brackets: t('keys.brackets.row', { row }),
      marginal_brackets: t('keys.brackets.row.marginal', { row }),
    }
    const named =
      form === 'marginal_brackets' || form === 'brackets' ? words[form] : `${t('keys.class')} ${row}`
    return t('keys.row', { row: named, field: part })
  }
}

function bracketText(t: Translate, over: number, amount: number) {
  return t('key.bracket', { over: formatCount(over), amount: formatRappen(rappen(amount)) })
}

function coFundingText(t: Translate, key: Extract<DistributionKey, { form: 'co_funding' }>) {
  const rate = formatShare(key.rate)
  const own = Object.entries(key.rateByClass).map(([name, share]) =>
    t('key.co_funding.class', {
      ...{ name, rate: formatShare(share) },
      members: key.membersOfClass?.[name]?.join(', ') || '–',
    }),
  )
  const told =
    key.cap === null
      ? t('key.co_funding.open', { rate })
      : t('key.co_funding', { rate, cap: formatRappen(key.cap) })
  return [told, ...own].join('; ')
}
