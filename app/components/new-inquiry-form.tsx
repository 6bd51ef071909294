import { MESSAGE_FILES } from '#app/domain/forms/file-slots.ts'
import { INQUIRY_KINDS } from '#app/domain/inquiries/inquiry.ts'
import { LONGEST_MESSAGE, LONGEST_SUBJECT } from '#app/domain/inquiries/limits.ts'
import type { Side } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'
import type { NewInquiryShown } from '#app/views/new-inquiry.server.ts'
import { CheckedForm } from './checked-form.tsx'
import { RadioGroup, SelectField } from './choice-field.tsx'
import { useZodForm } from './form.tsx'
import { FileField, TextArea, TextField } from './text-field.tsx'
import { askedOn, inquiriesPath } from './ways.ts'

type NewInquiryFormProps = NewInquiryShown & {
  side: Side
  section: string | null
  year: number | null
}

/** The first message of a thread; where the address names a dossier, the question is about that. */
export function NewInquiryForm({
  side,
  dossier,
  dossiers,
  municipalities,
  section,
  year,
}: NewInquiryFormProps) {
  const t = useText()
  const isCanton = side === 'canton'
  const { field, ...checked } = useZodForm(
    () =>
      import('#app/domain/inquiries/forms.ts').then((forms) =>
        isCanton ? forms.cantonInquiryForm : forms.inquiryForm,
      ),
    {
      dossier: dossier?.reference ?? '',
      municipality: municipalities[0]?.value ?? '',
      inquiryKind: year !== null ? 'report' : dossier ? 'question' : undefined,
      subject: '',
      text: '',
    },
    { file: MESSAGE_FILES },
  )
  const labels = {
    dossier: t('field.dossier'),
    municipality: t('inquiry.for'),
    inquiryKind: t('field.inquiryKind'),
    subject: t('field.subject'),
    text: t('inquiry.text'),
    [MESSAGE_FILES.field]: t('inquiry.files'),
  }
  const back = dossier ? askedOn(side, { reference: dossier.reference, section, year }) : inquiriesPath(side)
  return (
    <CheckedForm {...checked} labels={labels} label={t('inquiry.send')} back={back}>
      {section && <input type="hidden" name="section" value={section} />}
      {year !== null && <input type="hidden" name="year" value={year} />}
      {dossier && <input type="hidden" name="dossier" value={dossier.reference} />}
      {municipalities.length > 1 && (
        <SelectField
          field={field('municipality')}
          label={labels.municipality}
          blank={null}
          choices={municipalities}
        />
      )}
      {dossiers.length > 0 && (
        <SelectField
          field={field('dossier')}
          label={labels.dossier}
          hint={t('inquiry.dossier.hint')}
          blank={t('inquiry.dossier.none')}
          choices={dossiers}
          optional
        />
      )}
      {!isCanton && (
        <RadioGroup
          field={field('inquiryKind')}
          label={labels.inquiryKind}
          choices={INQUIRY_KINDS.map((value) => ({
            value,
            label: t(`inquiryKind.${value}`),
            hint: t(`inquiryKind.${value}.hint`),
          }))}
        />
      )}
      <TextField
        field={field('subject')}
        label={labels.subject}
        hint={t('inquiry.subject.hint')}
        maxLength={LONGEST_SUBJECT}
      />
      <TextArea
        field={field('text')}
        label={labels.text}
        hint={t('inquiry.privacy')}
        rows={9}
        maxLength={LONGEST_MESSAGE}
      />
      <FileField field={field(MESSAGE_FILES.field)} slot={MESSAGE_FILES} label={t('inquiry.files')} />
    </CheckedForm>
  )
}
