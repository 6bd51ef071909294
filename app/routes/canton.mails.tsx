import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button.tsx'
import { MailState } from '#app/components/canton/mail-state.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { LOGGED_ON_A_PAGE, MAIL_KINDS, MAIL_STATES, mailLog } from '#app/models/mail/mail-log.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('nav.mails') }])

const Query = z.object({
  state: z.enum(MAIL_STATES).nullable().catch(null),
  kind: z.enum(MAIL_KINDS).nullable().catch(null),
  q: z.string().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const query = new URL(request.url).searchParams
  const wanted = Query.parse({
    state: query.get('state'),
    kind: query.get('kind'),
    q: query.get('q') ?? '',
    page: query.get('page') ?? 1,
  })
  const choices = { states: [...MAIL_STATES], kinds: [...MAIL_KINDS] }
  return { ...wanted, ...choices, pageSize: LOGGED_ON_A_PAGE, ...mailLog(wanted) }
}

export default function Mails() {
  const t = useText()
  const { state, states, kind, kinds, q, page, pageSize, mails, total } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('nav.mails')} lead={t('mails.lead')} />
      <Form method="get" className="filters" key={`${state} ${kind} ${q}`}>
        <TextField
          field={{ name: 'q', defaultValue: q }}
          label={t('mails.search')}
          type="search"
          maxLength={100}
        />
        <SelectField
          field={{ name: 'kind', defaultValue: kind ?? '' }}
          label={t('mails.kind')}
          blank={t('list.all')}
          choices={kinds.map((value) => ({ value, label: t(`mails.kind.${value}`) }))}
        />
        <SelectField
          field={{ name: 'state', defaultValue: state ?? '' }}
          label={t('mails.state')}
          blank={t('list.all')}
          choices={states.map((value) => ({ value, label: t(`mailState.${value}`) }))}
        />
        <Button kind="secondary">{t('common.show')}</Button>
      </Form>
      <div className="dense">
        <DataTable
          caption={t('nav.mails')}
          captionHidden
          rows={mails}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('mails.none')} />}
          columns={[
            {
              key: 'subject',
              label: t('mails.subject'),
              cell: ({ id, subject, party, reference }) => (
                <Link to={`/canton/mails/${id}`}>
                  {subject || [t('mails.unwritten'), party, reference].filter(Boolean).join(' · ')}
                </Link>
              ),
            },
            { key: 'to', label: t('mails.to'), cell: ({ toAddress }) => toAddress },
            { key: 'state', label: t('mails.state'), cell: (mail) => <MailState state={mail.state} /> },
            { key: 'at', label: t('mails.at'), cell: ({ createdAt }) => <InstantText at={createdAt} /> },
          ]}
        />
      </div>
      <Pagination page={page} pageSize={pageSize} total={total} />
    </div>
  )
}
