import { MESSAGE_FILES } from '#app/domain/forms/file-slots.ts'
import { wordOf } from '#app/domain/inquiries/inquiry.ts'
import { LONGEST_MESSAGE } from '#app/domain/inquiries/limits.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownInquiry } from '#app/views/inquiry.server.ts'
import { CheckedForm } from './checked-form.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { useZodForm } from './form.tsx'
import { Notice } from './notice.tsx'
import { Section } from './section.tsx'
import { FileField, TextArea } from './text-field.tsx'

type AnswerProps = Pick<ShownInquiry, 'side' | 'reader' | 'state' | 'seen' | 'reopens'> & { here: string }

const TITLES = { answer: 'inquiry.answer.title', ask_again: 'inquiry.again.title' } as const
const BUTTONS = { answer: 'inquiry.answer', ask_again: 'inquiry.again' } as const

/** What can be done with a thread: another message, and to say that it is dealt with. */
export function InquiryAnswer({ side, reader, state, seen, reopens, here }: AnswerProps) {
  const t = useText()
  const word = wordOf({ side }, reader)
  const button = <Ending state={state} seen={seen} reopens={reopens} here={here} />
  return (
    <>
      {state === 'closed' && (
        <Notice kind="info" title={t('inquiry.closed.title')}>
          <p>{t('inquiry.closed.text')}</p>
          {button}
        </Notice>
      )}
      <Section title={t(TITLES[word])}>
        <AnswerForm label={t(BUTTONS[word])} seen={seen} />
      </Section>
      {state !== 'closed' && button}
    </>
  )
}

function AnswerForm({ label, seen }: { label: string; seen: string }) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/inquiries/forms.ts').then((forms) => forms.messageForm),
    { text: '' },
    { file: MESSAGE_FILES, name: 'answer' },
  )
  const labels = { text: t('inquiry.text'), [MESSAGE_FILES.field]: t('inquiry.files') }
  return (
    <CheckedForm {...checked} labels={labels} seen={seen} label={label}>
      <TextArea
        field={field('text')}
        label={labels.text}
        hint={t('inquiry.privacy')}
        rows={7}
        maxLength={LONGEST_MESSAGE}
      />
      <FileField field={field(MESSAGE_FILES.field)} slot={MESSAGE_FILES} label={t('inquiry.files')} />
    </CheckedForm>
  )
}

/** By one click, and back by one. */
function Ending({ state, seen, reopens, here }: Pick<AnswerProps, 'state' | 'seen' | 'reopens' | 'here'>) {
  const t = useText()
  if (state !== 'closed')
    return (
      <ConfirmForm
        fields={[['seen', seen]]}
        action={`${here}/close`}
        label={t('inquiry.close')}
        kind="secondary"
      />
    )
  if (!reopens) return null
  return (
    <ConfirmForm
      fields={[['seen', seen]]}
      action={`${here}/reopen`}
      label={t('inquiry.reopen')}
      kind="secondary"
    />
  )
}
