import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { requireDemo } from '#app/http/demo.server.ts'
import { MAILS_ON_A_PAGE, mailbox, mailboxAddresses } from '#app/models/mailbox.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('mailbox.title'))
export const handle = crumbs((t) => [{ label: t('mailbox.title') }])

export function loader({ request }: LoaderFunctionArgs) {
  requireDemo()
  const { searchParams } = new URL(request.url)
  const toAddress = searchParams.get('to') || null
  const asked = searchParams.get('page') ?? ''
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
  return { ...mailbox({ toAddress, page }), addresses: mailboxAddresses(), toAddress, page }
}

export default function MailboxPage() {
  const t = useText()
  const { mails, total, page, toAddress } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('mailbox.title')} lead={t('mailbox.lead')} />
      <Filter />
      <DataTable
        caption={t('mailbox.caption')}
        captionHidden
        rows={mails}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('mailbox.empty')}>{t('mailbox.empty.text')}</EmptyState>}
        columns={[
          {
            key: 'subject',
            label: t('mailbox.subject'),
            cell: ({ id, subject }) => <Link to={`/demo/mail/${id}`}>{subject}</Link>,
          },
          { key: 'to', label: t('mailbox.to'), cell: (mail) => mail.toAddress },
          { key: 'at', label: t('mailbox.at'), cell: ({ createdAt }) => <InstantText at={createdAt} /> },
        ]}
      />
      {total > MAILS_ON_A_PAGE && (
        <Pagination key={toAddress} page={page} pageSize={MAILS_ON_A_PAGE} total={total} />
      )}
    </div>
  )
}

function Filter() {
  const t = useText()
  const { addresses, toAddress } = useLoaderData<typeof loader>()
  return (
    <Form method="get" className="filters">
      <SelectField
        field={{ name: 'to', defaultValue: toAddress ?? '' }}
        label={t('mailbox.to')}
        blank={t('mailbox.everybody')}
        choices={addresses.map((address) => ({ value: address, label: address }))}
      />
      <Button kind="secondary">{t('common.show')}</Button>
    </Form>
  )
}
