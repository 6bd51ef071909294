import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { CatalogueContent } from '#app/components/canton/catalogue-parts.tsx'
import { VersionFacts } from '#app/components/canton/version-facts.tsx'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { isOver } from '#app/domain/programme/period.ts'
import { hasRole } from '#app/domain/roles.ts'
import { found } from '#app/http/found.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { catalogueBy, draftOf } from '#app/models/programme/catalogues.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { catalogueContent, cataloguesShown } from '#app/views/catalogues.server.ts'

const LIST = '/canton/programme/catalogue'

export const handle = programmeCrumbs<typeof loader>((t, { shown, period }) => [
  { label: t('catalogue.title'), to: LIST },
  { label: t('catalogue.version.ofPeriod', { version: shown.version, period: period.name }), named: true },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const stored = found(catalogueBy(params.catalogue ?? ''))
  const period = programmeOf(stored.periodId)
  const { id, name } = period
  const mayChange = hasRole(person, ...SETTING_ROLES)
  return {
    period: { id, name },
    shown: found(cataloguesShown(id).find((one) => one.id === stored.id)),
    content: catalogueContent(stored, languageOf(request)),
    mayChange,
    mayCopy: mayChange && stored.inForceAt !== null && !draftOf(id) && !isOver(period, today(now())),
  }
}

export default function CataloguePage() {
  const t = useText()
  const { period, shown, content, mayChange, mayCopy } = useLoaderData<typeof loader>()
  const at = `${LIST}/${shown.id}`
  const isEdited = mayChange && shown.standing === 'draft'
  return (
    <div className="stack-l">
      <PageTitle kicker={period.name} title={t('catalogue.version', { version: shown.version })} />
      <VersionFacts shown={shown} />
      {isEdited && (
        <div className="row">
          <ButtonLink to={`${at}/enact`}>{t('catalogue.enact')}</ButtonLink>
          <ButtonLink kind="quiet" to={`${at}/drop`}>
            {t('catalogue.drop')}
          </ButtonLink>
        </div>
      )}
      {mayCopy && (
        <ConfirmForm
          action={`${LIST}?period=${period.id}`}
          fields={[['from', shown.id]]}
          label={t('catalogue.copy')}
          kind="secondary"
        />
      )}
      <CatalogueContent content={content} editedAt={isEdited ? at : null} />
    </div>
  )
}
