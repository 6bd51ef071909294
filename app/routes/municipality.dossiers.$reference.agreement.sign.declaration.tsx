import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementFiles } from '#app/components/agreement.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DeclarationFields } from '#app/components/declaration-fields.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { IfMaySign } from '#app/components/if-may-sign.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { acceptForm } from '#app/domain/lifecycle/decision-forms.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { acceptAgreement } from '#app/models/agreement/signing.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { signingPageOf } from '#app/views/agreement-view.server.ts'

export const handle = crumbs<typeof loader>(
  (t, data) => [
    ...municipalWay(t, data),
    { label: t('signing.title'), to: `${ownDossierPath(data.reference)}/agreement` },
    { label: t('signing.accept.title') },
  ],
  (t) => t('signing.accept.confirm'),
)

/** The second of two screens: who accepts, in which function, on whose behalf. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  return { ...found(signingPageOf(entered)), name: entered.person.name }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)

  return answerForm(args.request, {
    form: acceptForm,
    verb: ({ version, ...typed }) => {
      const declaration = declaredBy(person, typed)
      return acceptAgreement({ dossier, person, version, now }, declaration)
    },
    next: `${ownDossierPath(dossier.reference)}/agreement?signed`,
  })
}

export default function AcceptAgreementPage() {
  const t = useText()
  const language = useLanguage()
  const { reference, party, agreement, signing } = useLoaderData<typeof loader>()
  const day = longDate(language, dayInZurich(agreement.issuedAt))
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('signing.accept.title')}
        lead={t('signing.accept.confirm')}
      />
      <RefusalNotice />
      <p className="text">
        {t('signing.accept.confirm.text', { reference, version: agreement.version, day })}
      </p>
      <AgreementFiles agreements={[agreement]} />
      <IfMaySign reference={reference} signing={signing}>
        <AcceptForm />
      </IfMaySign>
    </div>
  )
}

function AcceptForm() {
  const t = useText()
  const { reference, party, version, name } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.acceptForm),
    {
      version: String(version),
      function: '',
      onBehalfOf: party,
    },
  )
  return (
    <CheckedForm
      {...checked}
      version={version}
      label={t('signing.accept.do')}
      back={`${ownDossierPath(reference)}/agreement`}
    >
      <DeclarationFields name={name} field={field} authority={t('signing.authority')} />
    </CheckedForm>
  )
}
