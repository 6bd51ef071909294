import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button } from '#app/components/button.tsx'
import { MailState } from '#app/components/canton/mail-state.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { Details } from '#app/components/details.tsx'
import { Form } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { hasRole } from '#app/domain/roles.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { loggedMail } from '#app/models/mail/mail-log.server.ts'
import { queueAgain } from '#app/models/mail/outbox-delivery.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>(
  (t, { subject }) => [
    { label: t('nav.mails'), to: '/canton/mails' },
    { label: subject || t('mails.unwritten') },
  ],
  (t, { subject }) => subject || t('nav.mails'),
)

const SENDING = ['officer', 'admin'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  const mail = found(loggedMail(params.id ?? '', day))
  const maySend = mail.state === 'failed' && mail.overtaken === null && hasRole(person, ...SENDING)
  return { ...mail, day, maySend }
}

/** Says what became of it: once more from the beginning, or as it is. */
export async function action({ request, params }: ActionFunctionArgs) {
  await requireCantonalPerson(request, ...SENDING)
  const outcome = found(queueAgain(params.id ?? '', now()))
  return redirect(`/canton/mails/${params.id}?done=mail_${outcome}`)
}

type Shown = Awaited<ReturnType<typeof loader>>

export default function Mail() {
  const t = useText()
  const mail = useLoaderData<typeof loader>()
  const { subject, text, html, secret, maySend } = mail
  return (
    <div className="stack-l">
      <PageTitle title={subject || t('mails.unwritten')} status={<MailState state={mail.state} />} />
      <Facts mail={mail} />
      <Overtaken mail={mail} />
      {maySend && (
        <Form method="post">
          <Button>{t('mails.again')}</Button>
        </Form>
      )}
      {mail.hasLetter && (
        <p>
          <Link to={`/canton/mails/${mail.id}/letter.pdf`} reloadDocument>
            {t('mails.letter')}
          </Link>
        </p>
      )}
      {secret && <Notice kind="info" title={t('mails.secret')} />}
      {text && <pre className="mail-text">{text}</pre>}
      {html && (
        <Details summary={t('mails.html')}>
          <pre className="mail-text">{html}</pre>
        </Details>
      )}
    </div>
  )
}

/** Why it is not sent any more, and what counts today. */
function Overtaken({ mail: { overtaken, day } }: { mail: Shown }) {
  const t = useText()
  const language = useLanguage()
  if (!overtaken) return null
  const { why, on, running } = overtaken
  return (
    <Notice kind="info" title={t('mails.overtaken')}>
      <p>{t(`mails.overtaken.${why}`, { day: longDate(language, on) })}</p>
      {running && (
        <p>
          {t('mails.overtaken.running')} <Deadline {...running} today={day} />
        </p>
      )}
    </Notice>
  )
}

function Facts({ mail }: { mail: Shown }) {
  const t = useText()
  const { toAddress, createdAt, sentAt, attempts, lastError, messageId, reference } = mail
  return (
    <SummaryList
      items={[
        { term: t('mails.to'), value: toAddress },
        { term: t('mails.at'), value: <InstantText at={createdAt} /> },
        ...(sentAt ? [{ term: t('mails.sentAt'), value: <InstantText at={sentAt} /> }] : []),
        { term: t('mails.attempts'), value: attempts },
        ...(lastError ? [{ term: t('mails.error'), value: lastError }] : []),
        ...(messageId ? [{ term: 'Message-ID', value: messageId }] : []),
        ...(reference
          ? [
              {
                term: t('mails.dossier'),
                value: <Link to={dossierPath(reference)}>{reference}</Link>,
              },
            ]
          : []),
      ]}
    />
  )
}
