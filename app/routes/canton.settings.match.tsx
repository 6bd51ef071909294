import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Leaflet } from '#app/components/canton/setting-source.tsx'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { FieldGroup } from '#app/components/field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { DateField, TextField } from '#app/components/text-field.tsx'
import { MISSED_MATCH_RULES } from '#app/domain/contribution/settlement.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { matchForm } from '#app/domain/programme/agreement-forms.ts'
import { DEFAULT_SETTINGS, UNSPENT_MONEY_RULES } from '#app/domain/programme/programme.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { markOfPart, saveMatch } from '#app/models/programme/agreement-settings.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settings.group.contribution') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  const { referenceDate, matchingRatio, missedMatch, unspentMoney } = settings
  return {
    frame,
    seen: markOfPart(settings, 'match'),
    held: { referenceDate, matchingRatio, missedMatch, unspentMoney },
    usual: DEFAULT_SETTINGS,
    missedMatch: MISSED_MATCH_RULES,
    unspentMoney: UNSPENT_MONEY_RULES,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: matchForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveMatch(change, values)
    },
    next: `/canton/settings${entered.frame.query}#matchingRatio`,
  })
}

export default function MatchSettingsPage() {
  const t = useText()
  const { frame, seen, held, usual, ...choices } = useLoaderData<typeof loader>()
  const [own, canton] = held.matchingRatio
  const checked = useZodForm(
    () => import('#app/domain/programme/agreement-forms.ts').then((forms) => forms.matchForm),
    {
      ...versionValues(seen),
      referenceDate: held.referenceDate,
      own: String(own),
      canton: String(canton),
      missedMatch: held.missedMatch,
      unspentMoney: held.unspentMoney,
    },
  )
  const { field } = checked
  const labels = {
    referenceDate: t('settingName.referenceDate'),
    own: t('ratio.own'),
    canton: t('ratio.canton'),
    missedMatch: t('settingName.missedMatch'),
    unspentMoney: t('settingName.unspentMoney'),
  }
  const usually = (value: string) => t('settings.usual', { value })
  const day = usually(shortDate(usual.referenceDate))
  return (
    <div className="stack-l">
      <PageTitle kicker={frame.period.name} title={t('settings.group.contribution')} />
      <RefusalNotice />
      <Leaflet quote="leaflet.referenceDate" />
      <Leaflet quote="leaflet.matchingRatio" />
      <SettingsForm
        {...checked}
        frame={frame}
        labels={labels}
        seen={seen}
        back={`/canton/settings${frame.query}`}
        effect="agreements"
      >
        <p className="text soft">{t('settings.match.second')}</p>
        <DateField
          field={field('referenceDate')}
          label={labels.referenceDate}
          hint={`${t('ratio.referenceDate.hint')} ${day}.`}
        />
        <FieldGroup
          field={{ name: 'matchingRatio' }}
          label={t('ratio.ratio')}
          hint={`${t('ratio.ratio.hint')} ${usually(usual.matchingRatio.join(' : '))}.`}
        >
          <TextField field={field('own')} label={labels.own} short inputMode="numeric" />
          <TextField field={field('canton')} label={labels.canton} short inputMode="numeric" />
        </FieldGroup>
        <RadioGroup
          field={field('missedMatch')}
          label={labels.missedMatch}
          hint={usually(t(`setting.missedMatch.${usual.missedMatch}`))}
          choices={choices.missedMatch.map((rule) => ({
            value: rule,
            label: t(`setting.missedMatch.${rule}`),
          }))}
        />
        <RadioGroup
          field={field('unspentMoney')}
          label={labels.unspentMoney}
          hint={usually(t(`setting.unspentMoney.${usual.unspentMoney}`))}
          choices={choices.unspentMoney.map((rule) => ({
            value: rule,
            label: t(`setting.unspentMoney.${rule}`),
          }))}
        />
      </SettingsForm>
    </div>
  )
}
