import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementVersions } from '#app/components/agreement-versions.tsx'
import { AcceptForm } from '#app/components/canton/accept-form.tsx'
import {
  DecisionButtons,
  DecisionPage,
  decisionCrumbs,
  pathOfDossier,
  Version,
} from '#app/components/canton/decision-page.tsx'
import { CheckboxField, RadioGroup } from '#app/components/choice-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { FileField } from '#app/components/text-field.tsx'
import { countersignCopyForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { agreementsFor, copiesFor } from '#app/http/dossier-view.server.ts'
import { formFailure, parseForm } from '#app/http/form.server.ts'
import { receiveUpload } from '#app/http/upload.server.ts'
import { handInCountersigned } from '#app/models/countersigning.server.ts'
import { discardDocument, documentsFolder } from '#app/models/document-store.server.ts'
import { programmeOf } from '#app/models/programme.server.ts'
import { examineCopy } from '#app/papers/copy-findings.server.ts'
import { MEDIA_TYPES } from '#app/papers/file-content.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = { ...decisionCrumbs('decision.countersign.title'), acceptsFiles: true }
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.countersign.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier, decision } = await enterDecision(args, 'countersign')
  return {
    ...decision,
    name: person.name,
    office: programmeOf(dossier.periodId).office.name,
    agreements: agreementsFor(dossier),
    copies: copiesFor(dossier),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'countersign')
  const upload = await receiveUpload(args.request, documentsFolder)
  if (!upload.ok) return unreadable(formFailure(upload.fields, upload.errors))

  const file = upload.files.find(({ mediaType }) => mediaType === MEDIA_TYPES.pdf)
  const form = parseForm(countersignCopyForm, upload.fields)
  if (!form.ok || !file) {
    await Promise.all(upload.files.map(({ storageName }) => discardDocument(storageName)))
    return unreadable(
      form.ok
        ? formFailure(upload.fields, {
            document: upload.files.length > 0 ? 'file_pdf_only' : 'file_required',
          })
        : form,
    )
  }

  const { version, kind } = form.data
  const [latest] = agreementsFor(dossier)
  const findings = latest && (await examineCopy(file, latest.documentId))
  const copy = { kind, file, findings, copyMatches: true }
  const result = handInCountersigned({ dossier, person, version, now }, copy)

  if (result.ok) return redirect(pathOfDossier(dossier.reference))
  await discardDocument(file.storageName)
  return refused(result, upload.fields)
}

export default function Countersign() {
  const t = useText()
  const { agreements, copies, name, office, ...decision } = useLoaderData<typeof loader>()
  return (
    <DecisionPage
      decision={decision}
      title="decision.countersign.title"
      lead={t('decision.countersign.lead')}
    >
      <section className="stack">
        <h2>{t('decision.countersign.signed')}</h2>
        <AgreementVersions agreements={agreements} findings={false} />
      </section>
      <section className="stack">
        <h2>{t('decision.countersign.accept')}</h2>
        <AcceptForm decision={decision} name={name} office={office} copies={copies} />
      </section>
      <section className="stack">
        <h2>{t('decision.countersign.upload')}</h2>
        <UploadForm decision={decision} />
      </section>
    </DecisionPage>
  )
}

type Shown = Awaited<ReturnType<typeof loader>>

function UploadForm({ decision }: { decision: Pick<Shown, 'reference' | 'party' | 'version' | 'possible'> }) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(countersignCopyForm, {
    version: String(decision.version),
    kind: 'handwritten_scan',
    uploadMatches: false,
  })
  return (
    <Form method="post" encType="multipart/form-data" className="form" {...formProps}>
      <ErrorSummary {...summary} />
      <Version of={decision} />
      <RadioGroup
        field={field('kind')}
        label={t('decision.countersign.kind')}
        choices={(['handwritten_scan', 'electronic_pdf'] as const).map((value) => ({
          value,
          label: t(`dossier.signature.${value}`),
        }))}
      />
      <FileField
        field={field('document')}
        label={t('decision.countersign.document')}
        accept=".pdf"
        types="PDF"
        limitMegabytes={25}
      />
      <CheckboxField field={field('uploadMatches')} label={t('decision.countersign.uploadMatches')} />
      <DecisionButtons
        decision={decision}
        label={t('decision.countersign.button')}
        kind="secondary"
        busy={busy}
      />
    </Form>
  )
}
