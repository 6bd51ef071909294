import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SectionPage, SeenMark, sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Details } from '#app/components/details.tsx'
import { Documents } from '#app/components/documents.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useFieldLabel } from '#app/components/field-label.ts'
import { useZodForm } from '#app/components/form.tsx'
import { FormButtons } from '#app/components/form-buttons.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PrivacyNotice } from '#app/components/paper-upload.tsx'
import { SendingNote } from '#app/components/sending-note.tsx'
import { AmountField, DateField, FileField, TextField } from '#app/components/text-field.tsx'
import { resolutionForm } from '#app/domain/application/forms.ts'
import { RESOLUTION_PAPER } from '#app/domain/forms/file-slots.ts'
import { formatAmount, formatRappen, rappen } from '#app/domain/money.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { seenIn } from '#app/http/form.server.ts'
import { requireMember } from '#app/http/sections.server.ts'
import { resolutionsOf } from '#app/models/dossier/application.server.ts'
import { markOfResolution, saveResolution } from '#app/models/dossier/application-changes.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { resolutionToCopy } from '#app/papers/council-resolution.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { yearsText } from '#app/text/term.ts'
import { useText } from '#app/text/use-text.tsx'
import { calculationFor, documentsFor } from '#app/views/dossier-view.server.ts'
import { maySaveResolution } from '#app/views/own-resolution.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.documents'), to: `/municipality/dossiers/${data.frame.reference}/documents` },
  { label: t('papers.resolution.of', { municipality: data.member.name }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, person, now } = entered
  const frame = sectionFrame(entered, 'documents')
  const member = requireMember(dossier, args.params)
  const { startsOn, endsOn } = dossier
  const saved = resolutionsOf(dossier.id).find(({ bfsNumber }) => bfsNumber === member.bfsNumber)
  const required = calculationFor(dossier)?.years.map((year) => year.required) ?? []
  return {
    frame: {
      ...frame,
      editable: maySaveResolution(dossier, person, member.bfsNumber),
      seen: markOfResolution(dossier.id, member.bfsNumber),
    },
    lead: frame.editable ? null : municipalityName(dossier.party.leadBfsNumber),
    member,
    members: dossier.members.length,
    from: startsOn.slice(0, 4),
    to: endsOn.slice(0, 4),
    saved: saved ?? null,
    required: required.length > 0 ? formatRappen(rappen(Math.max(...required))) : null,
    draft: resolutionToCopy(dossier, { member, now }),
    papers: documentsFor(dossier, 'resolution').filter(({ municipality }) => municipality === member.name),
  }
}

export const action = fileAction(RESOLUTION_PAPER, async (args, upload) => {
  const { person, dossier, now } = await requireOwnDossier(args)
  const { bfsNumber } = requireMember(dossier, args.params)

  const form = await upload.read(resolutionForm)
  if (!form.ok) return unreadableUpload(form)

  const { file, formData } = form
  const change = { dossierId: dossier.id, person, seen: seenIn(formData), now }
  const result = saveResolution(change, { bfsNumber, form: form.data, ...(file && { file }) })
  return answerVerb(result, { formData, next: `/municipality/dossiers/${dossier.reference}/documents` })
})

export default function ResolutionPage() {
  const t = useText()
  const { frame, member, members, lead, from, to, required } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} title={t('papers.resolution.of', { municipality: member.name })}>
      <div className="text stack-s">
        {lead && frame.editable && <p>{t('owed.member', { lead })}</p>}
        <p>{t('papers.resolution.lead', { count: members, term: yearsText(t, Number(from), Number(to)) })}</p>
        {required && <p>{t('papers.resolution.required', { amount: required })}</p>}
      </div>
      {frame.editable && (
        <>
          <Draft />
          <ResolutionForm />
        </>
      )}
    </SectionPage>
  )
}

/** For the council: as document, and as text for the minutes. */
function Draft() {
  const t = useText()
  const { frame, member, draft } = useLoaderData<typeof loader>()
  if (draft === null) return null
  const path = `/municipality/dossiers/${frame.reference}/documents/resolutions/${member.bfsNumber}`
  return (
    <section className="stack-s" aria-labelledby="draft">
      <h2 id="draft">{t('resolution.draft.title')}</h2>
      <p className="text">{t('resolution.draft.text')}</p>
      <p>
        <a href={`${path}/draft.pdf`}>{t('resolution.draft')}</a>
      </p>
      <Details summary={t('resolution.draft.copy')}>
        <textarea
          className="input"
          readOnly
          rows={16}
          lang="de"
          aria-label={t('resolution.draft.copy')}
          value={draft}
        />
      </Details>
    </section>
  )
}

function ResolutionForm() {
  const t = useText()
  const { frame, from, to, saved, papers } = useLoaderData<typeof loader>()
  const { field, formProps, summary, busy, sending } = useZodForm(
    () => import('#app/domain/application/forms.ts').then((forms) => forms.resolutionForm),
    {
      body: saved?.body ?? '',
      resolvedOn: saved ? shortDate(saved.resolvedOn) : '',
      businessNumber: saved?.businessNumber ?? '',
      amount: saved ? formatAmount(saved.amountRappen) : '',
      fromYear: String(saved?.fromYear ?? from),
      toYear: String(saved?.toYear ?? to),
    },
    { file: RESOLUTION_PAPER },
  )
  return (
    <>
      <ErrorSummary
        {...summary}
        labelOf={useFieldLabel({ [RESOLUTION_PAPER.field]: t('papers.resolution.file') })}
      />
      <Form method="post" encType="multipart/form-data" className="form" {...formProps}>
        <SeenMark frame={frame} />
        <TextField field={field('body')} label={t('field.body')} hint={t('papers.resolution.body.hint')} />
        <DateField
          field={field('resolvedOn')}
          label={t('field.resolvedOn')}
          hint={t('papers.resolution.day.hint')}
        />
        <TextField field={field('businessNumber')} label={t('field.businessNumber')} short />
        <AmountField field={field('amount')} label={t('field.amount')} />
        <div className="year-fields">
          <TextField field={field('fromYear')} label={t('field.fromYear')} inputMode="numeric" short />
          <TextField field={field('toYear')} label={t('field.toYear')} inputMode="numeric" short />
        </div>
        {papers.length > 0 && <Documents documents={papers} />}
        <FileField
          field={field(RESOLUTION_PAPER.field)}
          slot={RESOLUTION_PAPER}
          label={t('papers.resolution.file')}
          hint={papers.length > 0 ? t('papers.resolution.file.replace') : undefined}
        />
        <PrivacyNotice />
        <FormButtons
          label={t('edit.save')}
          back={`/municipality/dossiers/${frame.reference}/documents`}
          busy={busy}
        />
        <SendingNote sending={sending} />
      </Form>
    </>
  )
}
