import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { env } from '#app/env.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireDemo } from '#app/http/session.server.ts'
import { readableMail } from '#app/models/mail/mailbox.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { ownLinks } from '#app/views/own-links.ts'

export const handle = crumbs<typeof loader>(
  (t, { subject }) => [{ label: t('mailbox.title'), to: '/demo/mail' }, { label: subject }],
  (t) => t('mailbox.title'),
)

export function loader({ params }: LoaderFunctionArgs) {
  requireDemo()
  const mail = found(readableMail(params.id ?? ''))
  const { id, subject, toAddress, createdAt, text } = mail
  return { id, subject, toAddress, createdAt, parts: ownLinks(text, env.BASE_URL) }
}

export default function MailPage() {
  const t = useText()
  const { id, subject, toAddress, createdAt, parts } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={subject} kicker={t('mailbox.title')} />
      <SummaryList
        items={[
          { term: t('mailbox.to'), value: toAddress },
          { term: t('mailbox.at'), value: <InstantText at={createdAt} /> },
        ]}
      />
      <Section title={t('mailbox.text')}>
        <p className="mail-text">
          {parts.map(({ text, path }, index) =>
            path ? (
              <a key={index} href={path}>
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </p>
      </Section>
      <Section title={t('mailbox.html')}>
        <p className="soft">{t('mailbox.html.text')}</p>
        <iframe
          className="mail-frame"
          src={`/demo/mail/${id}/html`}
          title={t('mailbox.html.frame', { subject })}
          sandbox=""
        />
      </Section>
    </div>
  )
}
