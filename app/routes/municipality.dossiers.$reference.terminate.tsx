import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sectionWay } from '#app/components/application-section.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { yearsOf } from '#app/domain/application/application.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { version } from '#app/domain/forms/fields.ts'
import { terminateInput } from '#app/domain/lifecycle/inputs.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.ts'
import { applyTransition, dossierDoor } from '#app/models/transitions.server.ts'
import { longDate } from '#app/text/dates.ts'
import { titled } from '#app/text/meta.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { offeredOn } from '#app/views/own-dossier.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data),
  { label: t('terminate.title') },
])
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('terminate.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)
  found(offeredOn(dossier, person).includes('terminate'))
  const { reference, party, version: seen } = dossier
  const ends = yearsOf(dossier).map((year) => `${year}-12-31`)
  return { reference, name: party.name, version: seen, ends: ends.filter((day) => day >= today(now)) }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)

  const formData = await args.request.formData()
  const form = parseForm(terminateInput.extend({ version }), formData)
  if (!form.ok) return unreadable(form)

  const { version: seen, ...input } = form.data
  const termination = { id: dossier.id, action: 'terminate', person, version: seen, input, now } as const
  const result = applyTransition(dossierDoor, termination)
  if (!result.ok) return refused(result, formData)

  return redirect(`/municipality/dossiers/${dossier.reference}`, 303)
}

export default function TerminatePage() {
  const t = useText()
  const language = useLanguage()
  const { reference, name, version: seen, ends } = useLoaderData<typeof loader>()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/lifecycle/inputs.ts').then((forms) => forms.terminateInput),
    { reason: '', effectiveOn: '' },
  )
  const labelOf = (field: string) => (field === 'reason' ? t('terminate.reason') : t('terminate.effectiveOn'))
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={name} />}
        title={t('terminate.title')}
        lead={t('terminate.text')}
      />
      <RefusalNotice />
      <ErrorSummary {...summary} labelOf={labelOf} />
      <Form method="post" className="form" {...formProps}>
        <Mark name="version" value={seen} />
        <SelectField
          field={field('effectiveOn')}
          label={t('terminate.effectiveOn')}
          choices={ends.map((day) => ({ value: day, label: longDate(language, day) }))}
        />
        <TextArea field={field('reason')} label={t('terminate.reason')} />
        <div className="row">
          <Button kind="danger" disabled={busy}>
            {t('terminate.do')}
          </Button>
          <ButtonLink kind="quiet" to={`/municipality/dossiers/${reference}`}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
