import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { AMENDMENT_RULES, amendmentRulesForm } from '#app/domain/programme/amendment-rules.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { saveAmendmentRules } from '#app/models/programme/settings.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settingName.amendments') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  const { amendments } = settings
  const usual = DEFAULT_SETTINGS.amendments
  return { frame, rules: AMENDMENT_RULES, amendments, usual, seen: markOfRecord(amendments) }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: amendmentRulesForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveAmendmentRules(change, values)
    },
    next: `/canton/settings${entered.frame.query}#amendments`,
  })
}

export default function AmendmentRulesPage() {
  const t = useText()
  const { frame, rules, amendments, usual, seen } = useLoaderData<typeof loader>()
  const checked = useZodForm(
    () => import('#app/domain/programme/amendment-rules.ts').then((forms) => forms.amendmentRulesForm),
    {
      ...versionValues(seen),
      ...Object.fromEntries(rules.map((rule) => [rule, amendments[rule] ? 'on' : ''])),
    },
  )
  const labels = Object.fromEntries(rules.map((rule) => [rule, t(`setting.amendments.${rule}`)]))
  return (
    <div className="stack-l">
      <PageTitle
        kicker={frame.period.name}
        title={t('settingName.amendments')}
        lead={t('settings.amendments.text')}
      />
      <RefusalNotice />
      <SettingsForm
        {...checked}
        frame={frame}
        labels={labels}
        seen={seen}
        back={`/canton/settings${frame.query}`}
        effect="everybody"
      >
        <p className="text soft">{t('settings.amendments.second')}</p>
        {rules.map((rule) => (
          <CheckboxField
            key={rule}
            field={checked.field(rule)}
            label={t(`setting.amendments.${rule}`)}
            hint={t('settings.usual', { value: t(usual[rule] ? 'common.yes' : 'common.no') })}
          />
        ))}
      </SettingsForm>
    </div>
  )
}
