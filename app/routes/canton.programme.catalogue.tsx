import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { VersionTable } from '#app/components/canton/version-facts.tsx'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { beginCatalogueForm } from '#app/domain/programme/catalogue-form.ts'
import { isOver } from '#app/domain/programme/period.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { beginCatalogue } from '#app/models/programme/catalogue-acts.server.ts'
import { catalogueInForce } from '#app/models/programme/catalogues.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { cataloguesShown } from '#app/views/catalogues.server.ts'

const LIST = '/canton/programme/catalogue'

export const handle = programmeCrumbs((t) => [{ label: t('catalogue.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  const { programme } = askedPeriod(request, day)
  const { id, name } = programme
  const counting = catalogueInForce(id)
  const versions = cataloguesShown(id)
  const draft = versions.find(({ standing }) => standing === 'draft')
  return {
    period: name,
    versions,
    counting: {
      id: counting.id,
      from: counting.periodId === id ? null : programmeOf(counting.periodId).name,
    },
    mayBegin: hasRole(person, ...SETTING_ROLES) && !isOver(programme, day) && !draft,
  }
}

/** Begins a draft for the period of the address. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const at = now()
  const { programme } = askedPeriod(request, today(at))
  return answerForm(request, {
    form: beginCatalogueForm,
    verb: ({ from }) => beginCatalogue(person, { periodId: programme.id, from }, at),
    next: ({ id }) => `${LIST}/${id}`,
  })
}

export default function CataloguesPage() {
  const t = useText()
  const { period, versions, counting, mayBegin } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={period} title={t('catalogue.title')} lead={t('catalogue.lead')} />
      <RefusalNotice />
      {counting.from !== null && (
        <p>
          {t('catalogue.ofBefore')} <Link to={`${LIST}/${counting.id}`}>{counting.from}</Link>
        </p>
      )}
      {versions.length > 0 && <VersionTable versions={versions} title={t('catalogue.title')} at={LIST} />}
      {mayBegin && <ConfirmForm fields={[['from', counting.id]]} label={t('catalogue.new')} />}
    </div>
  )
}
