import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { AmountField } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { formatAmount } from '#app/domain/money.ts'
import { FOUR_EYES_ACTS, fourEyesForm } from '#app/domain/programme/four-eyes.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { saveFourEyes } from '#app/models/programme/settings.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settingName.fourEyes') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  const { fourEyes } = settings
  const usual = DEFAULT_SETTINGS.fourEyes
  return { frame, acts: FOUR_EYES_ACTS, fourEyes, usual, seen: markOfRecord(fourEyes) }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: fourEyesForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveFourEyes(change, values)
    },
    next: `/canton/settings${entered.frame.query}#fourEyes`,
  })
}

export default function FourEyesPage() {
  const t = useText()
  const { frame, acts, fourEyes, usual, seen } = useLoaderData<typeof loader>()
  const { amendmentsFromAmount } = fourEyes
  const checked = useZodForm(
    () => import('#app/domain/programme/four-eyes.ts').then((forms) => forms.fourEyesForm),
    {
      ...versionValues(seen),
      ...Object.fromEntries(acts.map((act) => [act, fourEyes[act] ? 'on' : ''])),
      amendmentsFromAmount: amendmentsFromAmount === null ? '' : formatAmount(amendmentsFromAmount),
    },
  )
  const labels = {
    ...Object.fromEntries(acts.map((act) => [act, t(`setting.fourEyes.${act}`)])),
    amendmentsFromAmount: t('setting.fourEyes.amendmentsFromAmount'),
  }
  return (
    <div className="stack-l">
      <PageTitle
        kicker={frame.period.name}
        title={t('settingName.fourEyes')}
        lead={t('settings.fourEyes.text')}
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
        <p className="text soft">{t('settings.fourEyes.second')}</p>
        {acts.map((act) => (
          <CheckboxField
            key={act}
            field={checked.field(act)}
            label={t(`setting.fourEyes.${act}`)}
            hint={t('settings.usual', { value: t(usual[act] ? 'common.yes' : 'common.no') })}
          />
        ))}
        <AmountField
          field={checked.field('amendmentsFromAmount')}
          label={labels.amendmentsFromAmount}
          hint={t('settings.usual', { value: t('setting.none') })}
          optional
        />
      </SettingsForm>
    </div>
  )
}
