import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea, TextField } from '#app/components/text-field.tsx'
import { useText } from '#app/text/use-text.tsx'

type ActProps = {
  /** Which version it is about, and what is done to it. */
  kicker: string
  title: string
  lead: string
  isDraft: boolean
  seen: string
  back: string
}

/** The page on which a draft of a part of the programme comes into force: on what it rests, and why. */
export function EnactVersion({ kicker, title, lead, isDraft, seen, back }: ActProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/version-form.ts').then((forms) => forms.enactVersionForm),
    { legalBasis: '', reason: '', seen },
  )
  return (
    <div className="stack-l">
      <PageTitle kicker={kicker} title={title} lead={lead} />
      <RefusalNotice offered={isDraft} />
      {isDraft && (
        <CheckedForm {...checked} seen={seen} label={title} back={back}>
          <TextField field={field('legalBasis')} label={t('field.legalBasis')} maxLength={200} />
          <TextArea field={field('reason')} label={t('field.reason')} rows={3} maxLength={2000} />
        </CheckedForm>
      )}
    </div>
  )
}

/** The page on which a draft that nobody needs is dropped. */
export function DropVersion({ kicker, title, lead, isDraft, seen, back }: ActProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.reasonedForm),
    { reason: '', seen },
  )
  return (
    <div className="stack-l">
      <PageTitle kicker={kicker} title={title} lead={lead} />
      <RefusalNotice offered={isDraft} />
      {isDraft && (
        <CheckedForm {...checked} seen={seen} label={title} kind="danger" back={back}>
          <TextArea field={field('reason')} label={t('field.reason')} rows={3} maxLength={2000} />
        </CheckedForm>
      )}
    </div>
  )
}
