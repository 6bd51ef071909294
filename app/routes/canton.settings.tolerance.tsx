import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { AmountField, TextField } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { formatAmount, formatRappen } from '#app/domain/money.ts'
import { toleranceForm } from '#app/domain/programme/agreement-forms.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { markOfPart, saveTolerance } from '#app/models/programme/agreement-settings.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settingName.tolerance') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  return {
    frame,
    seen: markOfPart(settings, 'tolerance'),
    held: settings.tolerance,
    usual: DEFAULT_SETTINGS.tolerance,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: toleranceForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveTolerance(change, values)
    },
    next: `/canton/settings${entered.frame.query}#tolerance`,
  })
}

export default function TolerancePage() {
  const t = useText()
  const { frame, seen, held, usual } = useLoaderData<typeof loader>()
  const checked = useZodForm(
    () => import('#app/domain/programme/agreement-forms.ts').then((forms) => forms.toleranceForm),
    {
      ...versionValues(seen),
      percent: String(held.percent),
      amountRappen: formatAmount(held.amountRappen),
    },
  )
  const { field } = checked
  const labels = { percent: t('tolerance.percent'), amountRappen: t('tolerance.amount') }
  const usually = (value: string) => t('settings.usual', { value })
  return (
    <div className="stack-l">
      <PageTitle
        kicker={frame.period.name}
        title={t('settingName.tolerance')}
        lead={t('settingExplain.tolerance')}
      />
      <RefusalNotice />
      <p className="text soft">{t('settings.open')}</p>
      <SettingsForm
        {...checked}
        frame={frame}
        labels={labels}
        seen={seen}
        back={`/canton/settings${frame.query}`}
        effect="agreements"
      >
        <TextField
          field={field('percent')}
          label={labels.percent}
          hint={usually(`${usual.percent} %`)}
          short
          inputMode="numeric"
        />
        <AmountField
          field={field('amountRappen')}
          label={labels.amountRappen}
          hint={usually(formatRappen(usual.amountRappen))}
        />
      </SettingsForm>
    </div>
  )
}
