import type { MetaFunction } from '@remix-run/node'
import { Link, useRouteLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { ContactBox } from '#app/components/contact-box.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import type { loader as frameLoader } from '#app/root.tsx'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('signIn.sent.title'))
export const handle = crumbs((t) => [
  { label: t('signIn.title'), to: '/sign-in' },
  { label: t('signIn.sent.title') },
])

export default function SignInSentPage() {
  const t = useText()
  const frame = useRouteLoaderData<typeof frameLoader>('root')
  return (
    <div className="beside">
      <div className="stack-l">
        <PageTitle title={t('signIn.sent.title')} lead={t('signIn.sent.lead')} />
        <div className="prose">
          <ul>
            <li>{t('signIn.sent.browser')}</li>
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
