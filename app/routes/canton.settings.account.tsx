import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { officeAccountForm } from '#app/domain/agreement/office.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { saveOfficeAccount } from '#app/models/programme/office-account.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs((t) => [
  { label: t('settings.title'), to: '/canton/settings' },
  { label: t('settings.account') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { account } = programmeOn(today(now()))
  return { account, seen: markOfRecord(account) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: officeAccountForm,
    verb: ({ seen, ...account }) => {
      const at = now()
      return saveOfficeAccount({ periodId: programmeOn(today(at)).id, person, seen, now: at }, account)
    },
    next: '/canton/settings#account',
  })
}

export default function OfficeAccountPage() {
  const t = useText()
  const { account, seen } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/agreement/office.ts').then((forms) => forms.officeAccountForm),
    {
      seen,
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
      <PageTitle title={t('settings.account')} lead={t('settings.account.text')} />
      <RefusalNotice />
      <CheckedForm {...checked} labels={labels} seen={seen} label={t('common.save')} back="/canton/settings">
        <TextField
          field={field('iban')}
          label={t('settings.account.iban')}
          hint={t('settings.account.iban.hint')}
        />
        <TextField field={field('holder')} label={t('settings.account.holder')} />
      </CheckedForm>
    </div>
  )
}
