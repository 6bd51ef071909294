import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button } from '#app/components/button.tsx'
import { CheckboxField, SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { LANGUAGES } from '#app/domain/language.ts'
import { isCantonal } from '#app/domain/roles.ts'
import { requirePerson, tokenHashOf } from '#app/http/session.server.ts'
import { isDigestMuted } from '#app/models/mail/digest.server.ts'
import { sessionsOf } from '#app/models/people/sessions.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { type Device, deviceOf } from '#app/views/device.ts'

export const handle = crumbs((t) => [{ label: t('account.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const { id, name, email, language, memberships } = await requirePerson(request)
  const current = tokenHashOf(request)
  return {
    person: { name, email, language },
    roles: memberships.map(({ role, bfsNumber }) => ({
      role,
      municipality: bfsNumber === null ? null : municipalityName(bfsNumber),
    })),
    digest: memberships.some(({ role }) => isCantonal(role)) ? !isDigestMuted(id) : null,
    sessions: sessionsOf(id, now()).map(({ tokenHash, userAgent, createdAt, lastSeenAt }) => ({
      id: tokenHash,
      device: deviceOf(userAgent),
      createdAt,
      lastSeenAt,
      isThisOne: tokenHash === current,
    })),
  }
}

export default function AccountPage() {
  const t = useText()
  const { person, roles, digest } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('account.title')} lead={t('account.lead')} />
      <section className="stack" aria-labelledby="person">
        <h2 id="person">{t('account.person')}</h2>
        <SummaryList
          items={[
            { term: t('account.name'), value: person.name },
            { term: t('signIn.email'), value: person.email },
            {
              term: t('account.roles'),
              value: roles.map(({ role, municipality }) => (
                <div key={`${role} ${municipality}`}>
                  {[t(`role.${role}`), municipality].filter(Boolean).join(' · ')}
                </div>
              )),
            },
          ]}
        />
        <p>
          <Link to="/account/name">{t('account.rename')}</Link>
        </p>
        <p className="soft">{t('account.person.change')}</p>
      </section>
      <LanguageChoice language={person.language} />
      <section className="stack" aria-labelledby="deputies">
        <h2 id="deputies">{t('deputies.title')}</h2>
        <p className="text">{t('deputies.lead')}</p>
        <p>
          <Link to="/account/deputies">{t('deputies.link')}</Link>
        </p>
      </section>
      {digest !== null && <DigestChoice wanted={digest} />}
      <Sessions />
    </div>
  )
}

function LanguageChoice({ language }: { language: string }) {
  const t = useText()
  const choices = LANGUAGES.map((value) => ({ value, label: t(`frame.language.${value}`) }))
  return (
    <section className="stack" aria-labelledby="language-of-mails">
      <h2 id="language-of-mails">{t('account.language')}</h2>
      <Form method="post" action="/account/language" className="form" reloadDocument>
        <SelectField
          field={{ name: 'language', defaultValue: language }}
          label={t('account.language.label')}
          hint={t('account.language.hint')}
          choices={choices}
          blank={null}
        />
        <Button kind="secondary">{t('common.save')}</Button>
      </Form>
    </section>
  )
}

function DigestChoice({ wanted }: { wanted: boolean }) {
  const t = useText()
  return (
    <section className="stack" aria-labelledby="digest">
      <h2 id="digest">{t('account.digest')}</h2>
      <p className="text">{t('account.digest.text')}</p>
      <Form method="post" action="/account/digest" className="form" reloadDocument>
        <CheckboxField
          field={{ name: 'wanted', defaultValue: wanted ? 'on' : '' }}
          label={t('account.digest.label')}
        />
        <Button kind="secondary">{t('common.save')}</Button>
      </Form>
    </section>
  )
}

type Session = { id: string; device: Device; createdAt: string; lastSeenAt: string; isThisOne: boolean }

function Sessions() {
  const t = useText()
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('account.sessions')}</h2>
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
    </section>
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
