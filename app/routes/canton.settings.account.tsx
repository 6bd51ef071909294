import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SettingsForm, versionValues } from '#app/components/canton/settings-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { settingsCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { officeAccountForm } from '#app/domain/agreement/office.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { changeIn, enterSettings } from '#app/http/settings.server.ts'
import { saveOfficeAccount } from '#app/models/programme/office-account.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = settingsCrumbs<typeof loader>((t) => [{ label: t('settings.account') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { frame, programme } = await enterSettings(request, ...SETTING_ROLES)
  const { account } = programme
  return { frame, account, seen: markOfRecord(account) }
}

export async function action({ request }: ActionFunctionArgs) {
  const entered = await enterSettings(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: officeAccountForm,
    verb: (typed) => {
      const { change, values } = changeIn(entered, typed)
      return saveOfficeAccount(change, values)
    },
    next: `/canton/settings${entered.frame.query}#account`,
  })
}

export default function OfficeAccountPage() {
  const t = useText()
  const { frame, account, seen } = useLoaderData<typeof loader>()
  const checked = useZodForm(
    () => import('#app/domain/agreement/office.ts').then((forms) => forms.officeAccountForm),
    {
      ...versionValues(seen),
      iban: account?.iban ?? '',
      holder: account?.holder ?? '',
    },
  )
  const labels: Record<string, string> = {
    iban: t('settings.account.iban'),
    holder: t('settings.account.holder'),
  }
  return (
    <div className="stack-l">
      <PageTitle kicker={frame.period.name} title={t('settings.account')} lead={t('settings.account.text')} />
      <RefusalNotice />
      <SettingsForm
        {...checked}
        frame={frame}
        labels={labels}
        seen={seen}
        back={`/canton/settings${frame.query}`}
        effect="everybody"
      >
        <TextField
          field={checked.field('iban')}
          label={t('settings.account.iban')}
          hint={t('settings.account.iban.hint')}
        />
        <TextField field={checked.field('holder')} label={t('settings.account.holder')} />
      </SettingsForm>
    </div>
  )
}
