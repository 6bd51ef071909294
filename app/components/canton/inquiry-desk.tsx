import { Link } from '@remix-run/react'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { Section } from '#app/components/section.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { Desk } from '#app/views/inquiry.server.ts'
import { Notes } from './notes.tsx'

type DeskProps = { desk: NonNullable<Desk>; assignee: string | null; here: string }

/** Who has a thread at the canton, and what it notes to itself. */
export function InquiryDesk({ desk, assignee, here }: DeskProps) {
  const t = useText()
  const { me, assigneeId, isMine, notes, mayWrite } = desk
  return (
    <div className="stack-l">
      <Section title={t('inquiry.desk')} className="stack-s">
        <p>
          {t('inquiry.assignee')}: <strong>{assignee ?? t('inquiry.desk.all')}</strong>
        </p>
        {mayWrite && (
          <div className="row">
            {!isMine && (
              <ConfirmForm
                fields={[
                  ['to', me],
                  ['seen', assigneeId ?? ''],
                ]}
                action={`${here}/pass-on`}
                label={t('inquiry.take')}
                kind="secondary"
              />
            )}
            <Link to={`${here}/pass-on`}>{t('inquiry.passOn')}</Link>
          </div>
        )}
      </Section>
      <Notes path={`${here}/notes`} title={t('inquiry.notes')} notes={notes} mayWrite={mayWrite} />
    </div>
  )
}
