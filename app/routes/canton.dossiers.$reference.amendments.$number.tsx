import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AmendmentFacts, AmendmentFiles, Differences } from '#app/components/amendment.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { mayStep } from '#app/domain/agreement/amendment.ts'
import { version } from '#app/domain/forms/fields.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireAmendment } from '#app/http/amendment.server.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { putAmendmentInForce } from '#app/models/agreement/amendments.server.ts'
import { differencesOf } from '#app/text/agreement-differences.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (t) => t('amendment.one', { number: data?.amendment.number ?? '' }))
export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('amendment.title'), to: `${dossierPath(data.reference)}/amendments` },
  { label: t('amendment.one', { number: data.amendment.number }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, person } = await requireDossier(args)
  const { shown, versions } = requireAmendment(dossier, args.params)
  const isOfficer = hasRole(person, 'officer')
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    dossierVersion: dossier.version,
    amendment: shown,
    differences: differencesOf(languageOf(args.request), versions),
    mayConfirm: isOfficer && mayStep('put_in_force', shown.state),
    mayWithdraw: isOfficer && mayStep('withdraw', shown.state),
  }
}

const confirmForm = z.object({ version, dossierVersion: version })

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireDossier(args, 'officer')
  const formData = await args.request.formData()

  const form = parseForm(confirmForm, formData)
  if (!form.ok) return unreadable(form)

  const number = Number(args.params.number)
  const result = putAmendmentInForce({ dossier, person, number, now, ...form.data })

  return result.ok
    ? redirect(`${dossierPath(dossier.reference)}/amendments/${number}`)
    : refused(result, formData)
}

export default function AmendmentPage() {
  const t = useText()
  const { reference, party, amendment, differences } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.one', { number: amendment.number })}
      />
      <RefusalNotice />
      <AmendmentFacts amendment={amendment} />
      <NextStep />
      <section className="stack" aria-labelledby="differences">
        <h2 id="differences">{t('amendment.differences')}</h2>
        <Differences differences={differences} />
      </section>
      <section className="stack" aria-labelledby="documents">
        <h2 id="documents">{t('amendment.documents')}</h2>
        <AmendmentFiles files={amendment.files} />
      </section>
    </div>
  )
}

function NextStep() {
  const t = useText()
  const { amendment, dossierVersion, mayConfirm, mayWithdraw } = useLoaderData<typeof loader>()
  if (!mayConfirm && !mayWithdraw) return null
  return (
    <section className="box stack">
      {mayConfirm && (
        <>
          <p className="text">{t('amendment.confirm.text')}</p>
          <Form method="post">
            <Mark name="version" value={amendment.version} />
            <input type="hidden" name="dossierVersion" value={dossierVersion} />
            <Button>{t('amendment.confirm')}</Button>
          </Form>
        </>
      )}
      {mayWithdraw && (
        <div className="row">
          <ButtonLink kind="quiet" to="withdraw">
            {t('amendment.withdraw')}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
