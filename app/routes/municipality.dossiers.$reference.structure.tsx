import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SaveButtons, SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import type { FieldBinding } from '#app/components/field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PaperList, PrivacyNotice } from '#app/components/paper-upload.tsx'
import { AmountField, DateField, FileField, TextArea, TextField } from '#app/components/text-field.tsx'
import { structureForm } from '#app/domain/application/forms.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { STRUCTURE_EVIDENCE } from '#app/domain/forms/file-slots.ts'
import { formatAmount } from '#app/domain/money.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { seenIn } from '#app/http/form.server.ts'
import { afterSaving } from '#app/http/sections.server.ts'
import { markOfStructure, saveStructure } from '#app/models/dossier/application-changes.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { applicationFor } from '#app/views/application-view.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.structure') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, person, now } = entered
  const frame = { ...sectionFrame(entered, 'structure'), seen: markOfStructure(dossier.id) }
  return { frame, today: today(now), application: applicationFor(dossier, person) }
}

export const action = fileAction(STRUCTURE_EVIDENCE, async (args, upload) => {
  const { person, dossier, now } = await requireOwnDossier(args)

  const form = await upload.read(structureForm({ today: today(now) }))
  if (!form.ok) return unreadableUpload(form)

  const { file, formData } = form
  const change = { dossierId: dossier.id, person, seen: seenIn(formData), now }
  const result = saveStructure(change, form.data, file)
  return answerVerb(result, { formData, next: afterSaving(formData, dossier, 'structure') })
})

export default function StructurePage() {
  const t = useText()
  const { frame, application } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} lead={t('structure.lead')}>
      {frame.editable ? (
        <StructureForm />
      ) : (
        <ApplicationView application={application} sections={['structure']} />
      )}
    </SectionPage>
  )
}

function StructureForm() {
  const t = useText()
  const { frame, today: day, application } = useLoaderData<typeof loader>()
  const { ownBudgetRappen, jobPercentage, mandateSince, ...texts } = application.structure ?? EMPTY
  const saved = {
    ...texts,
    jobPercentage: jobPercentage === null ? '' : String(jobPercentage),
    mandateSince: mandateSince ? shortDate(mandateSince) : '',
    ownBudget: ownBudgetRappen === null ? '' : formatAmount(ownBudgetRappen),
  }
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/application/forms.ts').then((forms) => forms.structureForm({ today: day })),
    saved,
    { file: STRUCTURE_EVIDENCE },
  )
  const labels = { [STRUCTURE_EVIDENCE.field]: t('documentSlot.structure_evidence') }
  return (
    <CheckedForm {...checked} labels={labels} seen={frame.seen} buttons={<SaveButtons busy={checked.busy} />}>
      <TextField
        field={field('contactPoint')}
        label={t('field.contactPoint')}
        hint={t('structure.contactPoint.hint')}
      />
      <TextField field={field('responsiblePerson')} label={t('field.responsiblePerson')} />
      <TextField
        field={field('jobPercentage')}
        label={t('field.jobPercentage')}
        hint={t('structure.jobPercentage.hint')}
        inputMode="numeric"
        short
      />
      <TextArea
        field={field('mandateBasis')}
        label={t('field.mandateBasis')}
        hint={t('structure.mandateBasis.hint')}
        rows={3}
      />
      <DateField field={field('mandateSince')} label={t('field.mandateSince')} />
      <AmountField
        field={field('ownBudget')}
        label={t('field.ownBudget')}
        hint={t('structure.ownBudget.hint')}
      />
      <Evidence field={field(STRUCTURE_EVIDENCE.field)} />
    </CheckedForm>
  )
}

/** Part of the form: a file is sent with the words, and what was typed is saved with the file. */
function Evidence({ field }: { field: FieldBinding }) {
  const t = useText()
  const { frame, application } = useLoaderData<typeof loader>()
  return (
    <DossierPart title={t('structure.evidence')}>
      <p className="text soft">{t('structure.evidence.text')}</p>
      <PaperList reference={frame.reference} documents={application.evidence} />
      <PrivacyNotice />
      <FileField
        field={field}
        slot={STRUCTURE_EVIDENCE}
        label={t('documentSlot.structure_evidence')}
        hint={t('structure.evidence.withSaving')}
      />
    </DossierPart>
  )
}

const EMPTY = {
  contactPoint: '',
  responsiblePerson: '',
  jobPercentage: null,
  mandateBasis: '',
  mandateSince: null,
  ownBudgetRappen: null,
}
