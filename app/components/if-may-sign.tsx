import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '#app/text/use-text.tsx'
import type { ShownSigning } from '#app/views/agreement-view.server.ts'
import { ButtonLink } from './button.tsx'
import { HeldUp } from './held-up.tsx'
import { ownDossierPath } from './ways.ts'
import { WhoMay } from './who-may.tsx'

type IfMaySignProps = {
  reference: string
  signing: ShownSigning
  children: ReactNode
}

/** The form for who may sign now; after a refused attempt what was typed still stands there. */
export function IfMaySign({ reference, signing, children }: IfMaySignProps) {
  const t = useText()
  const refused = useActionData() !== undefined
  const { awaited, mine, held, signatories } = signing
  if ((mine && held.length === 0) || refused) return children
  return (
    <>
      {held.length > 0 ? (
        <HeldUp reasons={held} />
      ) : awaited ? (
        <WhoMay title={t('signing.who')} people={signatories} nobody={t('signing.nobody')} />
      ) : (
        <p className="text">{t('signing.notNow')}</p>
      )}
      <div className="row">
        <ButtonLink to={`${ownDossierPath(reference)}/agreement`} kind="secondary">
          {t('signing.back')}
        </ButtonLink>
      </div>
    </>
  )
}
