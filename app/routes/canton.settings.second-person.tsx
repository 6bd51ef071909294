import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { AmountField, TextField } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { formatShare } from '#app/domain/forms/share.ts'
import { formatAmount } from '#app/domain/money.ts'
import { secondPersonForm } from '#app/domain/programme/agreement-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { markOfPart, saveSecondPerson } from '#app/models/programme/agreement-settings.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settingName.secondPerson') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { frame, settings } = await enterSettings(request, ...SETTING_ROLES)
  return { frame, seen: markOfPart(settings, 'secondPerson'), held: settings.secondPerson }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: secondPersonForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveSecondPerson(change, values)
    },
    next: `/canton/settings${entered.frame.query}#secondPerson`,
  })
}

export default function SecondPersonPage() {
  const t = useText()
  const { frame, seen, held } = useLoaderData<typeof loader>()
  const { fromAmount, randomShare, byHand } = held
  const checked = useZodForm(
    () => import('#app/domain/programme/agreement-forms.ts').then((forms) => forms.secondPersonForm),
    {
      ...versionValues(seen),
      fromAmount: fromAmount === null ? '' : formatAmount(fromAmount),
      randomShare: randomShare === null ? '' : formatShare(randomShare),
      byHand: byHand ? 'on' : '',
    },
  )
  const { field } = checked
  const labels = {
    fromAmount: t('second.fromAmount'),
    randomShare: t('second.randomShare'),
    byHand: t('second.byHand'),
  }
  return (
    <div className="stack-l">
      <PageTitle
        kicker={frame.period.name}
        title={t('settingName.secondPerson')}
        lead={t('settingExplain.secondPerson')}
      />
      <RefusalNotice />
      <p className="text soft">
        {t('settings.open')} {t('settings.usual', { value: t('setting.none') })}.
      </p>
      <SettingsForm
        {...checked}
        frame={frame}
        labels={labels}
        seen={seen}
        back={`/canton/settings${frame.query}`}
        effect="everybody"
      >
        <AmountField
          field={field('fromAmount')}
          label={labels.fromAmount}
          hint={t('second.fromAmount.hint')}
          optional
        />
        <TextField
          field={field('randomShare')}
          label={labels.randomShare}
          hint={t('second.randomShare.hint')}
          short
          optional
        />
        <CheckboxField field={field('byHand')} label={labels.byHand} />
      </SettingsForm>
    </div>
  )
}
