import type { DistributionKey } from '#app/domain/contribution/key.ts'
import { formatRappen } from '#app/domain/money.ts'
import type { AmendmentRule } from '#app/domain/programme/amendment-rules.ts'
import type { FourEyesAct } from '#app/domain/programme/four-eyes.ts'
import type { OpenPoint, ProgrammeSettings } from '#app/domain/programme/programme.ts'
import type { OfficeTerm } from '#app/domain/programme/terms.ts'
import { shortDate } from './dates.ts'
import { keyText, roundingText } from './key.ts'
import type { Translate } from './text.ts'

type Held = { settings: ProgrammeSettings; key: DistributionKey }

/** The value of each open point in words, as the programme holds it now. */
export function openPointText(t: Translate, point: OpenPoint, held: Held): string {
  return WORDS[point](t, held)
}

const WORDS: Record<OpenPoint, (t: Translate, held: Held) => string> = {
  distributionKey: (t, { key }) => keyText(t, key),
  matchingRatio: (_t, { settings }) => settings.matchingRatio.join(' : '),
  missedMatch: (t, { settings }) => t(`setting.missedMatch.${settings.missedMatch}`),
  unspentMoney: (t, { settings }) => t(`setting.unspentMoney.${settings.unspentMoney}`),
  proration: (t, { key }) => t(`setting.proration.${key.proration}`),
  tranches: (t, { settings }) =>
    settings.tranches
      .map(({ share, due, gate }) =>
        t(`setting.tranche.${gate}`, { share: share.join('/'), due: `${due.slice(3)}.${due.slice(0, 2)}.` }),
      )
      .join('; '),
  weekendRule: (t, { settings }) => t(`setting.weekendRule.${settings.weekendRule}`),
  applications: windowText,
  terms: (t, { settings: { terms } }) =>
    Object.entries(terms)
      .map(([term, days]) => `${t(`setting.terms.${term as OfficeTerm}`)}: ${days}`)
      .join('; '),
  remindersBefore: (t, { settings }) =>
    t('setting.remindersBefore', { days: settings.reminders.daysBefore.join(', ') }),
  remindersAfter: (t, { settings: { reminders } }) =>
    t('setting.remindersAfter', {
      second: reminders.secondNoticeAfterDays,
      hold: reminders.holdProposalAfterDays,
    }),
  tolerance: (t, { settings: { tolerance } }) =>
    t('setting.tolerance', { percent: tolerance.percent, amount: formatRappen(tolerance.amountRappen) }),
  secondPerson: secondPersonText,
  fourEyes: fourEyesText,
  amendments: (t, { settings: { amendments } }) =>
    Object.entries(amendments)
      .flatMap(([rule, isAllowed]) => (isAllowed ? [rule as AmendmentRule] : []))
      .map((rule) => t(`setting.amendments.${rule}`))
      .join('; ') || t('setting.amendments.off'),
  associationPopulation: (t, { key }) => t(`setting.association.${key.association}`),
  rounding: (t, { key }) => roundingText(t, key),
}

function windowText(t: Translate, { settings: { applications } }: Held): string {
  const { opensOn, closesOn, thisYear } = applications
  const from = opensOn ? t('setting.window.opensOn', { day: shortDate(opensOn) }) : ''
  const until = closesOn
    ? t('setting.window.closesOn', { day: shortDate(closesOn) })
    : t('setting.window.endOfPeriod')
  const start = t(thisYear ? 'setting.window.thisYear' : 'setting.window.nextYear')
  return `${[from, until].filter(Boolean).join(' ')}; ${start}`
}

function secondPersonText(t: Translate, { settings: { secondPerson } }: Held): string {
  const { fromAmount, randomShare, byHand } = secondPerson
  const ways = [
    fromAmount === null ? null : t('setting.secondPerson.fromAmount', { amount: formatRappen(fromAmount) }),
    randomShare === null ? null : t('setting.secondPerson.randomShare', { share: randomShare.join('/') }),
    byHand ? t('setting.secondPerson.byHand') : null,
  ].filter((way) => way !== null)
  return ways.length === 0 ? t('setting.secondPerson.off') : ways.join('; ')
}

function fourEyesText(t: Translate, { settings: { fourEyes } }: Held): string {
  const { amendmentsFromAmount, ...each } = fourEyes
  const asked = Object.entries(each).flatMap(([act, isAsked]) => (isAsked ? [act as FourEyesAct] : []))
  const acts = asked.map((act) => t(`setting.fourEyes.${act}`))
  const amendments =
    amendmentsFromAmount === null
      ? []
      : [`${t('setting.fourEyes.amendmentsFromAmount')}: ${formatRappen(amendmentsFromAmount)}`]
  return [...acts, ...amendments].join('; ') || t('setting.fourEyes.off')
}
