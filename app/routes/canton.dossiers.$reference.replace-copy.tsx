import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementVersions } from '#app/components/agreement-versions.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField, RadioGroup } from '#app/components/choice-field.tsx'
import { ContraryCopy } from '#app/components/contrary-copy.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { FileField, TextArea } from '#app/components/text-field.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { COUNTERSIGNED_COPY } from '#app/domain/forms/file-slots.ts'
import { replaceCopyForm } from '#app/domain/lifecycle/decision-forms.ts'
import type { ShownStep } from '#app/domain/lifecycle/steps.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { found } from '#app/http/found.server.ts'
import { checkedCopy, examinedCopy } from '#app/http/signed-copy.server.ts'
import { dossierSteps } from '#app/http/step.server.ts'
import { handInReplacement } from '#app/models/agreement/countersigning.server.ts'
import { replaceableFiles, replaceableVersion } from '#app/models/agreement/signatures-set-aside.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { agreementVersionsFor } from '#app/views/agreement-versions.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('decision.replace_copy.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, step } = await dossierSteps.enter(args, 'replace_copy')
  return { ...step, agreements: agreementVersionsFor(dossier) }
}

export const action = fileAction(COUNTERSIGNED_COPY, async (args, upload) => {
  const { person, dossier, now, language } = await dossierSteps.enter(args, 'replace_copy')
  // Where no copy can be replaced, the step itself says why.
  const version = found(replaceableVersion(dossier.id) ?? agreementVersionsFor(dossier)[0])
  const issued = { issuedId: version.documentId, today: today(now) }
  const typed = await upload.read(replaceCopyForm)
  const form = await checkedCopy(COUNTERSIGNED_COPY, typed, {
    ...{ ...issued, dossier, language },
    replaced: replaceableFiles(dossier.id),
  })
  if (!form.ok) return unreadableUpload(form)

  const { version: seen, signatureKind: kind, reason } = form.data
  const examined = await examinedCopy(COUNTERSIGNED_COPY, form, { ...issued, side: 'canton' })
  if (!examined.ok) return examined.answer
  const copy = { kind, file: form.file, findings: examined.findings, reason }
  const result = handInReplacement({ dossier, person, version: seen, now }, copy)

  return answerVerb(result, { formData: form.formData, next: dossierPath(dossier.reference) })
})

export default function ReplaceCopy() {
  const t = useText()
  const { agreements, ...step } = useLoaderData<typeof loader>()
  return (
    <StepFrame
      step={step}
      title={t('decision.replace_copy.title')}
      lead={t('decision.replace_copy.lead')}
      back={dossierPath(step.reference)}
      basis={
        <section className="stack">
          <h2>{t('decision.countersign.signed')}</h2>
          <AgreementVersions agreements={agreements} findings={false} />
        </section>
      }
    >
      <ReplacementForm step={step} />
    </StepFrame>
  )
}

function ReplacementForm({ step }: { step: ShownStep }) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.replaceCopyForm),
    { version: String(step.version), uploadMatches: false, despite: false },
    { file: COUNTERSIGNED_COPY },
  )
  const labels: Record<string, string> = {
    signatureKind: t('decision.countersign.kind'),
    [COUNTERSIGNED_COPY.field]: t('decision.countersign.document'),
    despite: t('copy.despite'),
  }
  return (
    <CheckedForm
      {...checked}
      labels={labels}
      version={step.version}
      label={t('decision.replace_copy.do')}
      back={dossierPath(step.reference)}
    >
      <RadioGroup
        field={field('signatureKind')}
        label={t('decision.countersign.kind')}
        choices={(['handwritten_scan', 'electronic_pdf'] as const).map((value) => ({
          value,
          label: t(`dossier.signature.${value}`),
        }))}
      />
      <FileField
        field={field(COUNTERSIGNED_COPY.field)}
        slot={COUNTERSIGNED_COPY}
        label={t('decision.countersign.document')}
      />
      <ContraryCopy field={field('despite')} />
      <CheckboxField field={field('uploadMatches')} label={t('decision.countersign.uploadMatches')} />
      <TextArea
        field={field('reason')}
        label={t('field.reason')}
        hint={t('decision.replace_copy.reason.hint')}
      />
    </CheckedForm>
  )
}
