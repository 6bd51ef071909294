import type { OfficeSetting } from '#app/domain/agreement/office.ts'
import { OFFICE_LINKS } from '#app/domain/agreement/office-links.ts'
import { DEADLINE_KINDS, hasDays } from '#app/domain/deadlines/kinds.ts'
import { REMINDER_TEMPLATES } from '#app/domain/deadlines/reminder-mails.ts'
import { formatShare } from '#app/domain/forms/share.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/domain/language.ts'
import { formatRappen } from '#app/domain/money.ts'
import { AMENDMENT_RULES } from '#app/domain/programme/amendment-rules.ts'
import { FOUR_EYES_ACTS } from '#app/domain/programme/four-eyes.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { type ProgrammeWords, wordsOf } from '#app/domain/programme/programme-words.ts'
import type { OfficeTerm } from '#app/domain/programme/terms.ts'
import { dayText, shortDate } from './dates.ts'
import type { Translate } from './text.ts'

/** One value of a setting in words. `label` is null where the setting is this value; `part` names it in the settings. */
export type SettingRow = { part: string; label: string | null; value: string | boolean }

type Rows = {
  [Field in keyof ProgrammeSettings]: (t: Translate, value: ProgrammeSettings[Field]) => SettingRow[]
}

/** The values of one setting in words, one row each; what is off or empty is `false` or nothing. */
export function settingRows<Field extends keyof ProgrammeSettings>(
  t: Translate,
  field: Field,
  settings: ProgrammeSettings,
): SettingRow[] {
  return ROWS[field](t, settings[field])
}

const ROWS: Rows = {
  referenceDate: (_t, value) => only('referenceDate', shortDate(value)),
  reportDue: (_t, value) => only('reportDue', dayText(value)),
  matchingRatio: (_t, value) => only('matchingRatio', value.join(' : ')),
  missedMatch: (t, value) => only('missedMatch', t(`setting.missedMatch.${value}`)),
  unspentMoney: (t, value) => only('unspentMoney', t(`setting.unspentMoney.${value}`)),
  tranches: (t, value) =>
    value.map(({ share, due, gate }, index) => ({
      part: String(index),
      label: t('setting.tranche', { number: index + 1 }),
      value: t(`setting.tranche.${gate}`, { share: formatShare(share), due: dayText(due) }),
    })),
  weekendRule: (t, value) => only('weekendRule', t(`setting.weekendRule.${value}`)),
  deadlines: (t, value) => [
    {
      part: 'resolutionFrom',
      label: t('reminders.form.from'),
      value: t(`reminders.form.from.${value.resolutionFrom}`),
    },
    ...DEADLINE_KINDS.filter(hasDays).map((kind) => ({
      part: kind,
      label: t(`deadline.kind.${kind}`),
      value: String(value[kind]),
    })),
  ],
  terms: (t, value) =>
    Object.entries(value).map(([term, days]) => ({
      part: term,
      label: t(`setting.terms.${term as OfficeTerm}`),
      value: String(days),
    })),
  reminders: (t, { daysBefore, secondNoticeAfterDays, holdProposalAfterDays }) => [
    { part: 'daysBefore', label: t('reminders.form.before'), value: daysBefore.join(', ') },
    {
      part: 'secondNoticeAfterDays',
      label: t('reminders.form.secondNoticeAfterDays'),
      value: String(secondNoticeAfterDays),
    },
    {
      part: 'holdProposalAfterDays',
      label: t('reminders.form.holdProposalAfterDays'),
      value: String(holdProposalAfterDays),
    },
  ],
  reminderPlans: (t, value) =>
    DEADLINE_KINDS.flatMap((kind) =>
      kind === 'annual_report'
        ? []
        : [{ part: kind, label: t(`deadline.kind.${kind}`), ...planOf(t, value[kind]) }],
    ),
  reminderRecipients: (t, value) =>
    DEADLINE_KINDS.map((kind) => ({
      part: kind,
      label: t(`deadline.kind.${kind}`),
      value: value[kind].map((role) => t(`role.${role}`)).join(', '),
    })),
  mailAdditions: (t, value) =>
    REMINDER_TEMPLATES.flatMap((template) =>
      LANGUAGES.map((language) => ({
        part: template,
        label: `${t(`reminderMail.${template}`)} (${LANGUAGE_NAMES[language]})`,
        value: value[template]?.[language] ?? '',
      })),
    ),
  tolerance: (t, { percent, amountRappen }) =>
    only('tolerance', t('setting.tolerance', { percent, amount: formatRappen(amountRappen) })),
  secondPerson: (t, { fromAmount, randomShare, byHand }) => [
    {
      part: 'fromAmount',
      label: t('second.fromAmount'),
      value: fromAmount === null ? '' : formatRappen(fromAmount),
    },
    {
      part: 'randomShare',
      label: t('second.randomShare'),
      value: randomShare === null ? '' : formatShare(randomShare),
    },
    { part: 'byHand', label: t('second.byHand'), value: byHand },
  ],
  fourEyes: (t, { amendmentsFromAmount, ...acts }) => [
    ...FOUR_EYES_ACTS.map((act) => ({ part: act, label: t(`setting.fourEyes.${act}`), value: acts[act] })),
    {
      part: 'amendmentsFromAmount',
      label: t('setting.fourEyes.amendmentsFromAmount'),
      value: amendmentsFromAmount === null ? '' : formatRappen(amendmentsFromAmount),
    },
  ],
  amendments: (t, value) =>
    AMENDMENT_RULES.map((rule) => ({
      part: rule,
      label: t(`setting.amendments.${rule}`),
      value: value[rule],
    })),
  applications: (t, { opensOn, closesOn, thisYear }) => [
    { part: 'opensOn', label: t('window.opensOn'), value: opensOn ? shortDate(opensOn) : '' },
    {
      part: 'closesOn',
      label: t('window.closesOn'),
      value: closesOn ? shortDate(closesOn) : t('window.endOfPeriod'),
    },
    { part: 'thisYear', label: t('window.thisYear'), value: thisYear },
  ],
}

/** How the office is reached and paid, in words. */
export function addressRows(t: Translate, office: OfficeSetting): SettingRow[] {
  const {
    canton,
    name,
    street,
    postalCode,
    town,
    phone,
    email,
    signers = [],
    remedies = '',
    links = {},
  } = office
  return [
    { part: 'canton', label: t('officePart.canton'), value: canton },
    { part: 'name', label: t('officePart.name'), value: name },
    { part: 'street', label: t('officePart.street'), value: street },
    { part: 'postalCode', label: t('officePart.postalCode'), value: postalCode },
    { part: 'town', label: t('officePart.town'), value: town },
    { part: 'phone', label: t('officePart.phone'), value: phone },
    { part: 'email', label: t('officePart.email'), value: email },
    { part: 'signers', label: t('officePart.signers'), value: signers.join('; ') },
    { part: 'remedies', label: t('officePart.remedies'), value: remedies },
    ...OFFICE_LINKS.map((part) => ({ part, label: t(`officePart.${part}`), value: links[part] ?? '' })),
  ]
}
/** All of it: with its account, and with what its programme calls things. */
export function officeRows(t: Translate, office: OfficeSetting): SettingRow[] {
  return [
    ...addressRows(t, office),
    { part: 'iban', label: t('settings.account.iban'), value: office.account?.iban ?? '' },
    { part: 'holder', label: t('settings.account.holder'), value: office.account?.holder ?? '' },
    ...wordRows(t, wordsOf(office)),
  ]
}

const only = (part: string, value: string): SettingRow[] => [{ part, label: null, value }]

function planOf(t: Translate, { daysBefore, notice }: ProgrammeSettings['reminderPlans']['claim']) {
  const before =
    daysBefore.length > 0
      ? t('reminders.before', { days: daysBefore.join(', ') })
      : t('reminders.before.none')
  return { value: `${before}, ${t(notice ? 'reminders.notice' : 'reminders.notice.none')}` }
}

/** What the programme calls its agreement, its office and its sources, under the labels of their fields. */
export function wordRows(t: Translate, words: ProgrammeWords): SettingRow[] {
  return [
    { part: 'programme', label: t('field.programmeName'), value: words.programme },
    { part: 'agreement', label: t('field.agreementName'), value: words.agreement },
    { part: 'office', label: t('field.officeShort'), value: words.office },
    { part: 'article', label: t('field.officeArticle'), value: words.article },
    { part: 'source', label: t('field.residentsSource'), value: words.source },
    { part: 'statistics', label: t('field.residentsOffice'), value: words.statistics },
    { part: 'leaflet', label: t('field.leafletTitle'), value: words.leaflet },
    { part: 'leafletAddress', label: t('field.leafletAddress'), value: words.leafletAddress },
    { part: 'agreementEnglish', label: t('field.agreementEnglish'), value: words.agreementEnglish },
    { part: 'cantonEnglish', label: t('field.cantonEnglish'), value: words.cantonEnglish },
    { part: 'officeEnglish', label: t('field.officeEnglish'), value: words.officeEnglish },
    { part: 'leafletEnglish', label: t('field.leafletEnglish'), value: words.leafletEnglish },
  ]
}
