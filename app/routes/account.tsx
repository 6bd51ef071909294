import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button } from '#app/components/button.tsx'
import { CheckboxField, SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { SessionList } from '#app/components/session-list.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/domain/language.ts'
import { isCantonal } from '#app/domain/roles.ts'
import { requirePerson, tokenHashOf } from '#app/http/session.server.ts'
import { isDigestMuted } from '#app/models/mail/digest-mails.server.ts'
import { sessionsOf } from '#app/models/people/sessions.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { deviceOf } from '#app/views/device.ts'

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
  const { person, roles, digest, sessions } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('account.title')} lead={t('account.lead')} />
      <Section title={t('account.person')}>
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
      </Section>
      <LanguageChoice language={person.language} />
      <Section title={t('deputies.title')}>
        <p className="text">{t('deputies.lead')}</p>
        <p>
          <Link to="/account/deputies">{t('deputies.link')}</Link>
        </p>
      </Section>
      {digest !== null && <DigestChoice wanted={digest} />}
      <SessionList sessions={sessions} />
    </div>
  )
}

function LanguageChoice({ language }: { language: string }) {
  const t = useText()
  const choices = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))
  return (
    <Section title={t('account.language')}>
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
    </Section>
  )
}

function DigestChoice({ wanted }: { wanted: boolean }) {
  const t = useText()
  return (
    <Section title={t('account.digest')}>
      <p className="text">{t('account.digest.text')}</p>
      <Form method="post" action="/account/digest" className="form" reloadDocument>
        <CheckboxField
          field={{ name: 'wanted', defaultValue: wanted ? 'on' : '' }}
          label={t('account.digest.label')}
        />
        <Button kind="secondary">{t('common.save')}</Button>
      </Form>
    </Section>
  )
}
