import { useText } from '#app/text/use-text.tsx'
import type { CantonDossier } from '#app/views/canton-dossier.server.ts'
import { InstantText } from './date-text.tsx'
import { Notice } from './notice.tsx'
import { Written } from './written.tsx'

/** Why an application was rejected, and what can be done against it. */
export function Rejection({
  rejection: { dismissed, at, reason, legalRemedies },
}: {
  rejection: NonNullable<CantonDossier['rejection']>
}) {
  const t = useText()
  return (
    <Notice kind="error" title={t(dismissed ? 'rejection.title.dismissed' : 'rejection.title')}>
      <Written>{reason}</Written>
      <p className="typed">
        <strong>{t('field.legalRemedies')}:</strong> {legalRemedies}
      </p>
      <p className="soft">
        <InstantText at={at} />
      </p>
    </Notice>
  )
}
