import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CalculationView } from '#app/components/calculation.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { AnsweredFaults } from '#app/components/error-summary.tsx'
import { LiveText } from '#app/components/live-text.tsx'
import { NewDossierForm } from '#app/components/new-dossier-form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { ownDossierPath } from '#app/components/ways.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { createDossier } from '#app/models/dossier/dossier-beginning.server.ts'
import { tellNothing } from '#app/models/records/acts.server.ts'
import { formatCount } from '#app/text/numbers.ts'
import { useText } from '#app/text/use-text.tsx'
import { type NewDossier, newDossier, newDossierChoices } from '#app/views/new-dossier.server.ts'

export const handle = crumbs((t) => [
  { label: t('nav.municipality'), to: '/municipality' },
  { label: t('new.title') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  return newDossier(new URL(request.url).searchParams, { person, now: now() })
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const { form: schema } = newDossierChoices(person, now())

  const formData = await request.formData()
  const form = parseForm(schema, formData)
  if (!form.ok) return unreadable(form)

  const { lead: leadBfsNumber, ...wanted } = form.data
  const result = createDossier(person, { ...wanted, leadBfsNumber }, now())
  if (result.ok) return redirect(`${ownDossierPath(result.reference)}/party`, 303)
  if (result.refusal === 'begun_already') {
    tellNothing()
    return redirect(`${ownDossierPath(result.reference)}?begun`, 303)
  }

  return refused(result, formData)
}

export default function NewDossierPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { years, preview } = shown
  return (
    <div className="stack-l">
      <PageTitle title={t('new.title')} lead={t('new.lead')} />
      <RefusalNotice />
      <AnsweredFaults />
      {years.length === 0 ? (
        <Notice kind="info" title={t('new.closed')}>
          <p>{t('new.closed.text')}</p>
        </Notice>
      ) : (
        <>
          <p className="soft">{t('new.years', { from: years[0] ?? '', to: years.at(-1) ?? '' })}</p>
          <div className="beside-even">
            <NewDossierForm shown={shown} />
            <Preview preview={preview} />
          </div>
        </>
      )}
    </div>
  )
}

/** The contribution that would follow from what is chosen. */
function Preview({ preview }: Pick<NewDossier, 'preview'>) {
  const t = useText()
  return (
    <Section title={t('new.preview.title')}>
      {preview ? (
        <>
          <p role="status">
            <LiveText>
              {t('new.preview.party', {
                party: preview.names.join(', '),
                count: formatCount(preview.population),
              })}
            </LiveText>
          </p>
          <CalculationView calculation={preview.calculation} />
        </>
      ) : (
        <p className="soft">{t('new.preview.none')}</p>
      )}
    </Section>
  )
}
