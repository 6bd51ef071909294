import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Form } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { found } from '#app/http/found.server.ts'
import { muteDigest, readerOfDigest } from '#app/models/mail/digest-mails.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('unsubscribe.title') }])

/** Asking changes nothing: programs that look at links before their reader does turn nothing off. */
export function loader({ params }: LoaderFunctionArgs) {
  readerOf(params)
  return null
}

/** The address of the mail is the permission; mail programs send this without a session (RFC 8058). */
export function action({ params }: ActionFunctionArgs) {
  muteDigest(readerOf(params), true, now())
  return { done: true }
}

export default function Unsubscribe() {
  const t = useText()
  const done = useActionData<typeof action>()?.done
  if (done)
    return (
      <div className="stack-l">
        <PageTitle title={t('unsubscribe.done')} lead={t('unsubscribe.done.text')} />
        <div className="row">
          <ButtonLink to="/account" kind="secondary">
            {t('account.title')}
          </ButtonLink>
        </div>
      </div>
    )
  return (
    <div className="stack-l">
      <PageTitle title={t('unsubscribe.title')} lead={t('unsubscribe.text')} />
      <Form method="post" reloadDocument>
        <Button>{t('unsubscribe.do')}</Button>
      </Form>
    </div>
  )
}

function readerOf(params: LoaderFunctionArgs['params']) {
  return found(readerOfDigest(params.mail ?? ''))
}
