import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ButtonLink } from '#app/components/button.tsx'
import { ContactBox } from '#app/components/contact-box.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { LINK_MINUTES } from '#app/domain/people/session-lengths.ts'
import type { loader as frameLoader } from '#app/root.tsx'
import { timeOfDay } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [
  { label: t('signIn.title'), to: '/sign-in' },
  { label: t('signIn.sent.title') },
])

/** Where no further link was mailed: when the last one was, and until when it holds. */
export function loader({ request }: LoaderFunctionArgs) {
  const at = z.iso.datetime().safeParse(new URL(request.url).searchParams.get('at')).data
  if (!at) return { before: null }
  const until = new Date(Date.parse(at) + LINK_MINUTES * 60_000).toISOString()
  return { before: { at, until } }
}

export default function SignInSentPage() {
  const t = useText()
  const language = useLanguage()
  const { before } = useLoaderData<typeof loader>()
  const times = before && {
    at: timeOfDay(language, before.at),
    until: timeOfDay(language, before.until),
  }
  const frame = useRouteLoaderData<typeof frameLoader>('root')
  return (
    <div className="beside">
      <div className="stack-l">
        {times ? (
          <PageTitle title={t('signIn.sent.before.title')} lead={t('signIn.sent.before.lead', times)} />
        ) : (
          <PageTitle title={t('signIn.sent.title')} lead={t('signIn.sent.lead')} />
        )}
        <div className="prose">
          <ul>
            {times && <li>{t('signIn.sent.before.text', times)}</li>}
            {!times && <li>{t('signIn.sent.browser')}</li>}
            <li>{t('signIn.sent.minutes')}</li>
            <li>{t('signIn.sent.junk')}</li>
          </ul>
        </div>
        {frame?.demo && (
          <Notice kind="info" title={t('signIn.sent.demo')}>
            <p>
              <Link to="/demo/mail">{t('mailbox.title')}</Link>
            </p>
          </Notice>
        )}
        <div className="row">
          <ButtonLink to="/sign-in" kind="secondary">
            {t('signIn.again')}
          </ButtonLink>
        </div>
      </div>
      {frame && <ContactBox contact={frame.contact}>{t('signIn.noAccess')}</ContactBox>}
    </div>
  )
}
