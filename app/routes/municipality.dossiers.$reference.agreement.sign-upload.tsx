import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementFiles } from '#app/components/agreement.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { ContraryCopy } from '#app/components/contrary-copy.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { IfMaySign } from '#app/components/if-may-sign.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { FileField } from '#app/components/text-field.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SIGNED_COPY } from '#app/domain/forms/file-slots.ts'
import { countersignForm } from '#app/domain/lifecycle/decision-forms.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { found } from '#app/http/found.server.ts'
import { checkedCopy, examinedCopy } from '#app/http/signed-copy.server.ts'
import { handInSignedAgreement } from '#app/models/agreement/signing.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { signingPageOf } from '#app/views/agreement-view.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('signing.title'), to: `${ownDossierPath(data.reference)}/agreement` },
  { label: t('signing.upload.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  return found(signingPageOf(await requireOwnDossier(args)))
}

export const action = fileAction(SIGNED_COPY, async (args, upload) => {
  const entered = await requireOwnDossier(args)
  const { dossier, person, now, language } = entered
  const { documentId: issuedId } = found(signingPageOf(entered)).agreement
  const issued = { issuedId, today: today(now) }
  const form = await checkedCopy(SIGNED_COPY, await upload.read(countersignForm), {
    ...issued,
    dossier,
    language,
  })
  if (!form.ok) return unreadableUpload(form)

  const { version, signatureKind: kind } = form.data
  const examined = await examinedCopy(SIGNED_COPY, form, { ...issued, side: 'municipality' })
  if (!examined.ok) return examined.answer
  const { findings } = examined
  const result = handInSignedAgreement({ dossier, person, version, now }, { kind, file: form.file, findings })

  return answerVerb(result, {
    formData: form.formData,
    next: `${ownDossierPath(dossier.reference)}/agreement?signed`,
  })
})

export default function UploadSignedPage() {
  const t = useText()
  const { reference, party, agreement, signing } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('signing.upload.title')}
        lead={t('signing.upload.lead', { version: agreement.version })}
      />
      <RefusalNotice />
      <AgreementFiles agreements={[agreement]} />
      <IfMaySign reference={reference} signing={signing}>
        <UploadForm />
      </IfMaySign>
    </div>
  )
}

const KINDS = ['handwritten_scan', 'electronic_pdf'] as const

function UploadForm() {
  const t = useText()
  const { reference, version } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.countersignForm),
    { version: String(version), despite: false },
    { file: SIGNED_COPY },
  )
  const labels: Record<string, string> = {
    signatureKind: t('field.signatureKind'),
    file: t('signing.upload.file'),
    despite: t('copy.despite'),
  }
  return (
    <CheckedForm
      {...checked}
      labels={labels}
      version={version}
      label={t('signing.upload.do')}
      back={`${ownDossierPath(reference)}/agreement`}
    >
      <RadioGroup
        field={field('signatureKind')}
        label={t('field.signatureKind')}
        choices={KINDS.map((value) => ({
          value,
          label: t(`signing.upload.${value}`),
          hint: t(`signing.upload.${value}.hint`),
        }))}
      />
      <FileField field={field(SIGNED_COPY.field)} slot={SIGNED_COPY} label={t('signing.upload.file')} />
      <ContraryCopy field={field('despite')} />
    </CheckedForm>
  )
}
