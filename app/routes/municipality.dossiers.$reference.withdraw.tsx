import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sectionWay } from '#app/components/application-section.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { version } from '#app/domain/forms/fields.ts'
import { reasonInput } from '#app/domain/lifecycle/inputs.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.ts'
import { applyTransition, dossierDoor } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'
import { offeredOn } from '#app/views/own-dossier.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data),
  { label: t('withdraw.title') },
])
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('withdraw.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier } = await requireOwnDossier(args)
  found(offeredOn(dossier, person).includes('withdraw'))
  return { reference: dossier.reference, name: dossier.party.name, version: dossier.version }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)

  const formData = await args.request.formData()
  const form = parseForm(reasonInput.extend({ version }), formData)
  if (!form.ok) return unreadable(form)

  const { version: seen, ...input } = form.data
  const withdrawal = { id: dossier.id, action: 'withdraw', person, version: seen, input, now } as const
  const result = applyTransition(dossierDoor, withdrawal)
  if (!result.ok) return refused(result, formData)

  return redirect(`/municipality/dossiers/${dossier.reference}`, 303)
}

export default function WithdrawPage() {
  const t = useText()
  const { reference, name, version: seen } = useLoaderData<typeof loader>()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/lifecycle/inputs.ts').then((forms) => forms.reasonInput),
    { reason: '' },
  )
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={name} />}
        title={t('withdraw.title')}
        lead={t('withdraw.text')}
      />
      <RefusalNotice />
      <ErrorSummary {...summary} labelOf={() => t('withdraw.reason')} />
      <Form method="post" className="form" {...formProps}>
        <Mark name="version" value={seen} />
        <TextArea field={field('reason')} label={t('withdraw.reason')} />
        <div className="row">
          <Button kind="danger" disabled={busy}>
            {t('withdraw.do')}
          </Button>
          <ButtonLink kind="quiet" to={`/municipality/dossiers/${reference}`}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
