import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CreditForm } from '#app/components/canton/credit-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { creditForm } from '#app/domain/programme/credit-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { enterCredit } from '#app/models/programme/credits.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { creditForm as formOf } from '#app/views/credit.server.ts'

const PAGE = '/canton/programme/credit'

export const handle = programmeCrumbs((t) => [
  { label: t('credit.title'), to: PAGE },
  { label: t('credit.enter') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  return formOf(askedPeriod(request, today(now())).programme, request.url)
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const at = now()
  const { id: periodId } = askedPeriod(request, today(at)).programme

  return answerForm(request, {
    form: creditForm,
    verb: ({ seen, ...typed }) => enterCredit({ periodId, person, seen, now: at, today: today(at) }, typed),
    next: (_done, { typed }) => `${PAGE}/${typed.year}?period=${periodId}`,
  })
}

export default function EnterCredit() {
  const t = useText()
  const { period, ...form } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={period.name} title={t('credit.enter')} lead={t('credit.enter.lead')} />
      <RefusalNotice />
      <CreditForm {...form} back={`${PAGE}?period=${period.id}`} />
    </div>
  )
}
