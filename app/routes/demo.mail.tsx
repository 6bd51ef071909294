import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { InstantText } from '#app/components/date-text.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form-element.tsx'
import { List } from '#app/components/list.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { requireDemo } from '#app/http/session.server.ts'
import { MAILS_ON_A_PAGE, mailbox, mailboxAddresses } from '#app/models/mail/mailbox.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('mailbox.title') }])

export function loader({ request }: LoaderFunctionArgs) {
  requireDemo()
  const { searchParams } = new URL(request.url)
  const toAddress = searchParams.get('to') || null
  const asked = searchParams.get('page') ?? ''
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
  return {
    ...mailbox({ toAddress, page }),
    addresses: mailboxAddresses(),
    toAddress,
    page,
    pageSize: MAILS_ON_A_PAGE,
  }
}

export default function MailboxPage() {
  const t = useText()
  const { mails, total, page, pageSize } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('mailbox.title')} lead={t('mailbox.lead')} />
      <Filter />
      {total === 0 && <EmptyState title={t('mailbox.empty')}>{t('mailbox.empty.text')}</EmptyState>}
      <List className="file-list" aria-label={t('mailbox.caption')}>
        {mails.map(({ id, subject, toAddress: to, createdAt }) => (
          <li key={id}>
            <Link to={`/demo/mail/${id}`}>{subject}</Link>
            <span className="file-facts">
              {to} · <InstantText at={createdAt} />
            </span>
          </li>
        ))}
      </List>
      {total > pageSize && <Pagination page={page} pageSize={pageSize} total={total} />}
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
