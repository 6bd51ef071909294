import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/components/button.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { FileField, TextArea } from '#app/components/text-field.tsx'
import { TABLE } from '#app/domain/forms/file-slots.ts'
import { useText } from '#app/text/use-text.tsx'

type State = 'open' | 'taken_over' | 'dropped'
type Sent = { id: string; fileName: string; state: State; sender: string | null; sentAt: string }

/** The form by which a table is sent in, and those that were; `at`: where each is shown. */
export function SendTable({ back, at, sent }: { back: string; at: string; sent: readonly Sent[] }) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/forms/fields.ts').then((forms) => forms.NO_FIELDS),
    {},
    { file: TABLE },
  )
  return (
    <>
      <CheckedForm
        {...checked}
        labels={{ file: t('sentTable.file') }}
        label={t('sentTable.send')}
        back={back}
      >
        <FileField field={field('file')} slot={TABLE} label={t('sentTable.file')} />
      </CheckedForm>
      <Section title={t('sentTable.sent')}>
        <DataTable
          caption={t('sentTable.sent')}
          captionHidden
          rows={sent}
          rowKey={({ id }) => id}
          empty={<p className="soft">{t('sentTable.none')}</p>}
          columns={[
            {
              key: 'file',
              label: t('sentTable.file'),
              cell: ({ id, fileName }) => <Link to={`${at}/${id}`}>{fileName}</Link>,
            },
            {
              key: 'state',
              label: t('sentTable.state'),
              cell: ({ state }) => t(`sentTable.state.${state}`),
            },
            {
              key: 'by',
              label: t('sentTable.sent.by'),
              cell: ({ sender }) => sender ?? t('sentTable.command'),
            },
            { key: 'at', label: t('sentTable.at'), cell: ({ sentAt }) => <InstantText at={sentAt} /> },
          ]}
        />
      </Section>
    </>
  )
}

type SentTableProps = {
  shown: { id: string; fileName: string; sha256: string; state: State; reason: string; plan: unknown }
  kicker: string
  /** What to do where no table was recognised; what became of one that was taken over. */
  noHeading: string
  done: string
  /** Where another one is sent in, and where each is shown. */
  send: string
  at: string
  /** What it would change, and the form that takes it over. */
  children: ReactNode
}

/** A table that was sent in: what became of it, or what it would change. */
export function SentTable({ shown, kicker, noHeading, done, send, at, children }: SentTableProps) {
  const t = useText()
  const { id, fileName, sha256, state, reason, plan } = shown
  const isOpen = state === 'open'
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={kicker}
        title={fileName}
        status={<p className="soft">{t(`sentTable.state.${state}`)}</p>}
      />
      <RefusalNotice offered={isOpen} />
      {!isOpen && (
        <Notice kind="info" title={t(`sentTable.state.${state}`)}>
          <p>«{reason}»</p>
          {state === 'taken_over' && <p>{done}</p>}
        </Notice>
      )}
      {isOpen && plan === null && (
        <Notice kind="error" title={t('sentTable.noHeading')}>
          <p>{noHeading}</p>
        </Notice>
      )}
      {children}
      {isOpen && (
        <div className="row">
          <ButtonLink kind="secondary" to={send}>
            {t('sentTable.send')}
          </ButtonLink>
          <ButtonLink kind="quiet" to={`${at}/${id}/drop`}>
            {t('sentTable.drop')}
          </ButtonLink>
        </div>
      )}
      <p className="soft">
        {t('sentTable.hash')}: <code>{sha256}</code>
      </p>
    </div>
  )
}

/** The page on which a table that is not to count is dropped. */
export function DropTable({ fileName, isOpen, back }: { fileName: string; isOpen: boolean; back: string }) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonInput),
    { reason: '' },
  )
  return (
    <div className="stack-l">
      <PageTitle kicker={fileName} title={t('sentTable.drop')} lead={t('sentTable.drop.lead')} />
      <RefusalNotice offered={isOpen} />
      {isOpen && (
        <CheckedForm {...checked} label={t('sentTable.drop')} kind="danger" back={back}>
          <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
        </CheckedForm>
      )}
    </div>
  )
}
