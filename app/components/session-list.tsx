import { useText } from '#app/text/use-text.tsx'
import type { Device } from '#app/views/device.ts'
import { Button } from './button.tsx'
import { DataTable } from './data-table.tsx'
import { InstantText } from './date-text.tsx'
import { Form } from './form-element.tsx'
import { Section } from './section.tsx'

type Session = { id: string; device: Device; createdAt: string; lastSeenAt: string; isThisOne: boolean }

/** Where somebody is signed in; each of these sessions can be ended. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const t = useText()
  return (
    <Section title={t('account.sessions')}>
      <p className="text">{t('account.sessions.text')}</p>
      <DataTable<Session>
        caption={t('account.sessions')}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'device', label: t('account.device'), cell: (session) => <DeviceName {...session} /> },
          {
            key: 'lastSeen',
            label: t('account.lastSeen'),
            cell: (session) => <InstantText at={session.lastSeenAt} />,
          },
          {
            key: 'since',
            label: t('account.since'),
            cell: (session) => <InstantText at={session.createdAt} />,
          },
          { key: 'end', label: t('account.end'), cell: (session) => <EndSession {...session} /> },
        ]}
      />
    </Section>
  )
}

function DeviceName({ device, isThisOne }: Session) {
  const t = useText()
  const known = [device.browser, device.system].filter((name) => name !== null)
  return (
    <>
      <span className="nowrap">{known.join(' · ') || t('account.device.unknown')}</span>
      {isThisOne && <div className="soft">{t('account.device.this')}</div>}
    </>
  )
}

function EndSession({ id, isThisOne }: Session) {
  const t = useText()
  return (
    <Form method="post" action="/account/sessions/end" reloadDocument>
      <input type="hidden" name="session" value={id} />
      <Button kind="secondary">{t(isThisOne ? 'frame.signOut' : 'account.end')}</Button>
    </Form>
  )
}
