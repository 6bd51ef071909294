import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'
import { ownDossierPath } from './ways.ts'

type HalfSignedProps = {
  half: { signed: readonly string[]; others: readonly string[]; mailed: readonly string[] }
  reference: string
  mayInvite: boolean
  mayTakeBack: boolean
}

/** A second person has to sign: who could, whom a mail has told; without anybody how one is invited, and the way back. */
export function HalfSigned({
  half: { signed, others, mailed },
  reference,
  mayInvite,
  mayTakeBack,
}: HalfSignedProps) {
  const t = useText()
  const names = signed.join(', ')
  return (
    <Notice kind="alert" title={t('signingRule.half.title')}>
      {others.length > 0 ? (
        <p>{t('signingRule.half.text', { signed: names, others: others.join(', ') })}</p>
      ) : (
        <p>
          {t('signingRule.half.alone', { signed: names })}{' '}
          {mayInvite ? (
            <Link to="/municipality/team/invite">{t('signingRule.half.invite')}</Link>
          ) : (
            t('signingRule.half.ask')
          )}
        </p>
      )}
      {mailed.length > 0 && <p>{t('signingRule.half.mailed', { names: mailed.join(', ') })}</p>}
      <p>
        {t('signingRule.half.back')}{' '}
        {mayTakeBack && (
          <Link to={`${ownDossierPath(reference)}/take-first-back`}>
            {t('ownStep.take_first_back.title')}
          </Link>
        )}
      </p>
    </Notice>
  )
}
