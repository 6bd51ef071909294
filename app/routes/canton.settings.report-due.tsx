import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Leaflet } from '#app/components/canton/setting-source.tsx'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { WEEKEND_RULES } from '#app/domain/deadlines/due.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { reportDueForm } from '#app/domain/programme/agreement-forms.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { markOfPart, saveReportDue } from '#app/models/programme/agreement-settings.server.ts'
import { dayText } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settingName.reportDue') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  const { reportDue, weekendRule } = settings
  return {
    frame,
    seen: markOfPart(settings, 'reportDue'),
    held: { reportDue, weekendRule },
    usual: DEFAULT_SETTINGS,
    rules: WEEKEND_RULES,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: reportDueForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveReportDue(change, values)
    },
    next: `/canton/settings${entered.frame.query}#reportDue`,
  })
}

export default function ReportDuePage() {
  const t = useText()
  const { frame, seen, held, usual, rules } = useLoaderData<typeof loader>()
  const checked = useZodForm(
    () => import('#app/domain/programme/agreement-forms.ts').then((forms) => forms.reportDueForm),
    { ...versionValues(seen), reportDue: dayText(held.reportDue), weekendRule: held.weekendRule },
  )
  const { field } = checked
  const labels = { reportDue: t('reportDue.day'), weekendRule: t('settingName.weekendRule') }
  return (
    <div className="stack-l">
      <PageTitle
        kicker={frame.period.name}
        title={t('settingName.reportDue')}
        lead={t('settingExplain.reportDue')}
      />
      <RefusalNotice />
      <Leaflet quote="leaflet.reportDue" />
      <SettingsForm
        {...checked}
        frame={frame}
        labels={labels}
        seen={seen}
        back={`/canton/settings${frame.query}`}
        effect="agreements"
      >
        <TextField
          field={field('reportDue')}
          label={labels.reportDue}
          hint={`${t('reportDue.day.hint')} ${t('settings.usual', { value: dayText(usual.reportDue) })}`}
          short
          inputMode="decimal"
        />
        <RadioGroup
          field={field('weekendRule')}
          label={labels.weekendRule}
          hint={`${t('reportDue.weekend.hint')} ${t('settings.usual', { value: t(`setting.weekendRule.${usual.weekendRule}`) })}.`}
          choices={rules.map((rule) => ({ value: rule, label: t(`setting.weekendRule.${rule}`) }))}
        />
      </SettingsForm>
    </div>
  )
}
