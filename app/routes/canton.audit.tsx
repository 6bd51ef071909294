import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { useEventWords } from '#app/components/event-words.ts'
import { Form } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { auditLog } from '#app/models/records/audit-log.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { verifyRecords } from '#app/models/records/proof.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('nav.audit') }])

const Before = z.coerce.number().int().min(1).nullable().catch(null)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  return auditLog(Before.parse(new URL(request.url).searchParams.get('before')))
}

/** Walks the whole chain and compares the records with it; it changes nothing, and its answer is the page. */
export async function action({ request }: ActionFunctionArgs) {
  await requireCantonalPerson(request)
  const chain = verifyChain()
  return data(chain.ok ? { ...chain, ...verifyRecords() } : chain)
}

type Event = Awaited<ReturnType<typeof loader>>['events'][number]

export default function Audit() {
  const t = useText()
  const { events, more } = useLoaderData<typeof loader>()
  const last = events.at(-1)
  return (
    <div className="stack-l">
      <PageTitle title={t('nav.audit')} lead={t('audit.lead')} />
      <Form method="post" action="/canton/audit" className="stack">
        <Button>{t('audit.verify')}</Button>
      </Form>
      <ChainNotice />
      <Events events={events} />
      {more && last && (
        <p>
          <Link to={`/canton/audit?before=${last.sequence}`}>{t('audit.older')}</Link>
        </p>
      )}
    </div>
  )
}

function ChainNotice() {
  const t = useText()
  const check = useActionData<typeof action>()
  if (!check) return null
  if (!check.ok)
    return (
      <Notice kind="error" live title={t('audit.broken')}>
        <p>{t('audit.broken.text', { sequence: check.sequence, events: check.events })}</p>
      </Notice>
    )
  return check.faults.length > 0 ? (
    <Notice kind="error" live title={t('audit.differs')}>
      <p>{t('audit.differs.text', { count: check.faults.length })}</p>
      <ul>
        {check.faults.slice(0, FAULTS_SHOWN).map(({ record, reference, fault, sequence }) => (
          <li key={`${record} ${fault}`}>
            <code>{record}</code> {reference && <Link to={dossierPath(reference)}>{reference}</Link>}{' '}
            {t(`audit.fault.${fault}`, { sequence: sequence ?? 0 })}
          </li>
        ))}
      </ul>
    </Notice>
  ) : (
    <Notice kind="success" live title={t('audit.whole')}>
      <p>{t('audit.whole.text', { count: check.events })}</p>
      <p>{t('audit.records', { count: check.records })}</p>
    </Notice>
  )
}

/** The command lists them all. */
const FAULTS_SHOWN = 50

function Events({ events }: { events: readonly Event[] }) {
  const t = useText()
  const tell = useEventWords()
  return (
    <div className="dense">
      <DataTable
        caption={t('nav.audit')}
        captionHidden
        rows={events}
        rowKey={({ sequence }) => String(sequence)}
        columns={[
          { key: 'sequence', label: t('audit.sequence'), align: 'end', cell: ({ sequence }) => sequence },
          { key: 'at', label: t('audit.at'), cell: ({ at }) => <InstantText at={at} /> },
          { key: 'who', label: t('audit.who'), cell: ({ who }) => who },
          {
            key: 'what',
            label: t('audit.what'),
            prose: true,
            cell: (event) => (
              <>
                {tell(event)}
                {event.reason && <div className="soft">«{event.reason}»</div>}
              </>
            ),
          },
          {
            key: 'dossier',
            label: t('audit.dossier'),
            cell: ({ reference }) =>
              reference && (
                <Link className="nowrap" to={dossierPath(reference)}>
                  {reference}
                </Link>
              ),
          },
          { key: 'hash', label: t('audit.hash'), cell: ({ hash }) => <code>{hash}</code> },
        ]}
      />
    </div>
  )
}
