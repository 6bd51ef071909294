import { wordedStatus } from '#app/text/faults.ts'
import { useText } from '#app/text/use-text.tsx'
import { ButtonLink } from './button.tsx'
import { ContactBox } from './contact-box.tsx'
import type { FaultPageProps } from './fault-page.tsx'
import { KeptWords } from './kept-words.tsx'
import { PageTitle } from './page-title.tsx'

/** What happened, the way back, whom to ask, and for defects the reference under which it was recorded. */
export function FaultAccount({ status, reference, contact, typed, signIn }: FaultPageProps) {
  const t = useText()
  const worded = wordedStatus(status)
  return (
    <div className="beside">
      <div className="stack-l">
        <PageTitle kicker={status} title={t(`fault.${worded}.title`)} lead={t(`fault.${worded}.text`)} />
        {worded === 500 && reference && (
          <p>
            {t('fault.reference')} <code>{reference}</code>
            <br />
            <span className="soft">{t('fault.referenceHint')}</span>
          </p>
        )}
        <KeptWords typed={typed} />
        <div className="row">
          {signIn === undefined ? (
            <ButtonLink to="/">{t('fault.back')}</ButtonLink>
          ) : (
            <ButtonLink to={signIn}>{t('signIn.title')}</ButtonLink>
          )}
          {[409, 500, 503].includes(worded) && (
            <ButtonLink to="" kind="secondary" reloadDocument>
              {t('fault.retry')}
            </ButtonLink>
          )}
        </div>
      </div>
      {contact && <ContactBox contact={contact} />}
    </div>
  )
}
