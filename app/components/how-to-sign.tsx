import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import type { ShownSigning } from '#app/views/agreement-view.server.ts'
import { ButtonLink } from './button.tsx'
import { HeldUp } from './held-up.tsx'
import { Section } from './section.tsx'
import { ownDossierPath } from './ways.ts'
import { WhoMay } from './who-may.tsx'

type HowToSignProps = {
  reference: string
  signing: ShownSigning
  handOn: string | null
}

/** For a signatory the two ways; for everybody else who can sign. */
export function HowToSign({ reference, signing, handOn }: HowToSignProps) {
  const t = useText()
  if (!signing.awaited) return null
  if (!signing.mine)
    return (
      <WhoMay title={t('signing.who')} people={signing.signatories} nobody={t('signing.nobody')}>
        {handOn && <Link to={handOn}>{t('handOver.title.agreement')}</Link>}
      </WhoMay>
    )
  if (signing.held.length > 0) return <HeldUp reasons={signing.held} />
  const path = `${ownDossierPath(reference)}/agreement`
  return (
    <Section title={t('signing.choose')}>
      <div className="columns">
        <div className="box stack">
          <h3>{t('signing.choose.accept')}</h3>
          <p>{t('signing.choose.accept.text')}</p>
          <ButtonLink to={`${path}/sign`}>{t('signing.choose.accept')}</ButtonLink>
        </div>
        <div className="box stack">
          <h3>{t('signing.choose.upload')}</h3>
          <p>{t('signing.choose.upload.text')}</p>
          <ButtonLink to={`${path}/sign-upload`} kind="secondary">
            {t('signing.choose.upload')}
          </ButtonLink>
        </div>
      </div>
    </Section>
  )
}
