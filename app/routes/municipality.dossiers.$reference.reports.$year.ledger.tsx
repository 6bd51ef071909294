import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Documents } from '#app/components/documents.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { isWritable, ReportPage, reportWay } from '#app/components/report-parts.tsx'
import { Section } from '#app/components/section.tsx'
import { FileField } from '#app/components/text-field.tsx'
import { ownReportPath, reportPartPath } from '#app/components/ways.ts'
import { NO_FIELDS } from '#app/domain/forms/fields.ts'
import { LEDGER_EXTRACT } from '#app/domain/forms/file-slots.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { addLedger } from '#app/models/report/reports.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { ledgersFor } from '#app/views/documents.server.ts'
import { ownReportFor } from '#app/views/own-report.server.ts'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reportWay(t, head),
  { label: t('report.ledger') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { dossier, person, reportingYear } = entered
  const { head } = ownReportFor(entered)
  return { head, ledgers: ledgersFor(dossier, person, reportingYear.year) }
}

export const action = fileAction(LEDGER_EXTRACT, async (args, upload) => {
  const { dossier, reportingYear, person, now } = await requireOwnReport(args)
  const form = await upload.read(NO_FIELDS)
  if (!form.ok) return unreadableUpload(form)

  const result = addLedger({ reportingYearId: reportingYear.id, person, now }, form.file)

  return answerVerb(result, {
    formData: form.formData,
    next: `${ownReportPath(dossier.reference, reportingYear.year)}/ledger`,
  })
})

export default function ReportLedgerPage() {
  const t = useText()
  const { head } = useLoaderData<typeof loader>()
  return (
    <ReportPage
      head={head}
      title={t('report.ledger')}
      lead={t('report.ledger.lead')}
      current="ledger"
      there={<Ledgers />}
    >
      <RefusalNotice />
      <UploadForm />
    </ReportPage>
  )
}

function Ledgers() {
  const t = useText()
  const { head, ledgers } = useLoaderData<typeof loader>()
  if (ledgers.length === 0) return null
  return (
    <Section title={t('report.ledger.there')}>
      <Documents
        documents={ledgers}
        action={isWritable(head) ? (ledger) => <Remove {...ledger} /> : undefined}
      />
    </Section>
  )
}

function Remove({ id, fileName }: { id: string; fileName: string }) {
  const t = useText()
  const { head } = useLoaderData<typeof loader>()
  return (
    <Form method="post" action={`${reportPartPath(head, 'ledger')}/remove`}>
      <input type="hidden" name="documentId" value={id} />
      <Button kind="quiet">{t('report.ledger.remove', { name: fileName })}</Button>
    </Form>
  )
}

function UploadForm() {
  const t = useText()
  const { head } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/forms/fields.ts').then((forms) => forms.NO_FIELDS),
    {},
    { file: LEDGER_EXTRACT },
  )
  return (
    <CheckedForm
      {...checked}
      labels={() => t('report.ledger.file')}
      buttons={
        <div className="row">
          <Button disabled={checked.busy}>{t('report.ledger.upload')}</Button>
          <ButtonLink kind="quiet" to={ownReportPath(head.reference, head.year)}>
            {t('report.backToReport')}
          </ButtonLink>
        </div>
      }
    >
      <FileField
        field={field(LEDGER_EXTRACT.field)}
        slot={LEDGER_EXTRACT}
        label={t('report.ledger.file')}
        hint={t('report.ledger.noLists')}
      />
    </CheckedForm>
  )
}
