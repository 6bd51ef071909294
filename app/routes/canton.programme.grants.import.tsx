import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { FileField } from '#app/components/text-field.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { NO_FIELDS } from '#app/domain/forms/fields.ts'
import { TABLE } from '#app/domain/forms/file-slots.ts'
import { faultKey } from '#app/domain/sheet.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { grantImportsSent, keepGrantImport } from '#app/models/programme/grant-imports.server.ts'
import { storagePath } from '#app/models/records/document-store.server.ts'
import { readSheets } from '#app/papers/sheets.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/grants'

export const handle = programmeCrumbs((t) => [
  { label: t('grants.title'), to: LIST },
  { label: t('grantImport.title') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  return { sent: grantImportsSent() }
}

/** What stands in the file is kept, the file itself is not: nobody is ever handed it out. */
export const action = fileAction(TABLE, async ({ request }, upload) => {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const form = await upload.read(NO_FIELDS)
  if (!form.ok) return unreadableUpload(form)

  const { fileName, sha256, storageName } = form.file
  const read = await readSheets(storagePath(storageName))
  const result = read.ok
    ? {
        ok: true as const,
        id: keepGrantImport({ fileName, sha256, sheets: read.sheets }, { person, now: now() }),
      }
    : { ok: false as const, errors: { [TABLE.field]: faultKey(read) } }
  return answerVerb(result, { formData: form.formData, next: ({ id }) => `${LIST}/imports/${id}` })
})

export default function ImportGrants() {
  const t = useText()
  const { sent } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/forms/fields.ts').then((forms) => forms.NO_FIELDS),
    {},
    { file: TABLE },
  )
  return (
    <div className="stack-xl">
      <PageTitle title={t('grantImport.title')} lead={t('grantImport.lead')} />
      <CheckedForm
        {...checked}
        labels={{ file: t('grantImport.file') }}
        label={t('grantImport.send')}
        back={LIST}
      >
        <FileField field={field('file')} slot={TABLE} label={t('grantImport.file')} />
      </CheckedForm>
      <Section title={t('grantImport.sent')}>
        <DataTable
          caption={t('grantImport.sent')}
          captionHidden
          rows={sent}
          rowKey={({ id }) => id}
          empty={<p className="soft">{t('grantImport.none')}</p>}
          columns={[
            {
              key: 'file',
              label: t('grantImport.file'),
              cell: ({ id, fileName }) => <Link to={`${LIST}/imports/${id}`}>{fileName}</Link>,
            },
            {
              key: 'state',
              label: t('grantImport.state'),
              cell: ({ state }) => t(`grantImport.state.${state}`),
            },
            {
              key: 'by',
              label: t('grantImport.sent.by'),
              cell: ({ sender }) => sender ?? t('grantImport.command'),
            },
            { key: 'at', label: t('grantImport.at'), cell: ({ sentAt }) => <InstantText at={sentAt} /> },
          ]}
        />
      </Section>
    </div>
  )
}
