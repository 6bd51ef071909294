import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { NewInquiryForm } from '#app/components/new-inquiry-form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { inquiriesPath, inquiryPath } from '#app/components/ways.ts'
import { MESSAGE_FILES } from '#app/domain/forms/file-slots.ts'
import { cantonInquiryForm, inquiryForm } from '#app/domain/inquiries/forms.ts'
import { ownMunicipalitiesOf } from '#app/domain/roles.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { askableDossier, requireAsking } from '#app/http/new-inquiry.server.ts'
import { ask } from '#app/models/inquiries/writing.server.ts'
import { inquiryPlace } from '#app/text/inquiries.ts'
import { useText } from '#app/text/use-text.tsx'
import { newInquiryFor } from '#app/views/new-inquiry.server.ts'

export const handle = crumbs<typeof loader>((t, { side }) => [
  { label: t('inquiry.title'), to: inquiriesPath(side) },
  { label: t(side === 'canton' ? 'inquiry.new.canton.title' : 'inquiry.new.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireAsking(args)
  const { side, dossier, section, year } = entered
  return { side, section, year, ...newInquiryFor(dossier, entered) }
}

export const action = fileAction(MESSAGE_FILES, async (args, upload) => {
  const { side, person, day, now } = await requireAsking(args)

  const form = await upload.read(side === 'canton' ? cantonInquiryForm : inquiryForm)
  if (!form.ok) return unreadableUpload(form)

  const { data, files, formData } = form
  const asked = { inquiryKind: 'question' as const, municipality: '', ...data }
  const { dossier: reference, municipality, inquiryKind: kind, ...said } = asked
  const dossier = askableDossier(person, reference, day)
  const named = Number(municipality) || dossier?.party.leadBfsNumber || ownMunicipalitiesOf(person)[0] || 0
  const result =
    reference !== '' && !dossier
      ? { ok: false as const, errors: { dossier: 'unknown_choice' } }
      : ask({ ...said, kind, person, dossier, bfsNumber: named, files, now })
  return answerVerb(result, { formData, next: ({ id }) => inquiryPath(side, id) })
})

export default function NewInquiryPage() {
  const t = useText()
  const { side, section, year, ...shown } = useLoaderData<typeof loader>()
  const { dossier } = shown
  const isCanton = side === 'canton'
  const place = inquiryPlace(t, { section, year })
  return (
    <div className="stack-l">
      <PageTitle
        kicker={
          dossier && (
            <DossierName reference={dossier.reference} party={dossier.party} record={place ?? undefined} />
          )
        }
        title={t(isCanton ? 'inquiry.new.canton.title' : 'inquiry.new.title')}
        lead={t(isCanton ? 'inquiry.new.canton.lead' : 'inquiry.new.lead')}
      />
      <RefusalNotice />
      {dossier?.isDraft && (
        <Notice kind="info">
          <p>{t('inquiry.new.draft')}</p>
        </Notice>
      )}
      {dossier?.isOver && (
        <Notice kind="info">
          <p>{t('inquiry.new.ended')}</p>
        </Notice>
      )}
      <NewInquiryForm side={side} section={section} year={year} {...shown} />
    </div>
  )
}
