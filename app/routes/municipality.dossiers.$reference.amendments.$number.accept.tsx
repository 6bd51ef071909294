import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AmendmentFiles } from '#app/components/amendment.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { StepNotNow } from '#app/components/canton/step-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DeclarationFields, declarationLabels } from '#app/components/declaration-fields.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { acceptForm } from '#app/domain/lifecycle/decision-forms.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { requireAmendment, requireAmendmentStep } from '#app/http/amendment.server.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { amendmentDoor, applyTransition } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('amendment.accept'))
export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  {
    label: t('amendment.one', { number: data.number }),
    to: data.back,
  },
  { label: t('amendment.accept') },
])

/** The second of two screens: who accepts, in which function, on whose behalf. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, person } = await requireOwnDossier(args)
  const { shown, possible } = requireAmendmentStep(dossier, 'accept', args.params)
  const { number, version, files } = shown
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    name: person.name,
    number,
    version,
    files,
    possible,
    back: `${ownDossierPath(dossier.reference)}/amendments/${number}`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const { id, shown } = requireAmendment(dossier, args.params)
  const formData = await args.request.formData()

  const form = parseForm(acceptForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...typed } = form.data
  const input = { declaration: declaredBy(person, typed) }
  const result = applyTransition(amendmentDoor, { id, action: 'accept', person, version, input, now })

  if (!result.ok) return refused(result, formData)
  return redirect(`${ownDossierPath(dossier.reference)}/amendments/${shown.number}`)
}

export default function AcceptAmendmentPage() {
  const t = useText()
  const { reference, party, number, files, possible, back } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.accept')}
        lead={possible ? t('amendment.accept.lead', { number }) : undefined}
      />
      <RefusalNotice offered={possible} />
      <AmendmentFiles files={files} />
      {possible ? <AcceptForm /> : <StepNotNow back={back} />}
    </div>
  )
}

function AcceptForm() {
  const t = useText()
  const { party, version, name, back } = useLoaderData<typeof loader>()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.acceptForm),
    {
      version: String(version),
      function: '',
      onBehalfOf: party,
    },
  )
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={declarationLabels(t)} />
      <Mark name="version" value={version} />
      <DeclarationFields name={name} field={field} authority={t('amendment.authority')} />
      <div className="row">
        <Button disabled={busy}>{t('amendment.accept')}</Button>
        <ButtonLink kind="quiet" to={back}>
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
