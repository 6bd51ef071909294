import { Notice } from '#app/components/notice.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { keySince } from '#app/views/approved.server.ts'

/** Another version of the key has come into force since a contribution was fixed that nobody has confirmed yet. */
export function KeySince({ version }: { version: ReturnType<typeof keySince> }) {
  const t = useText()
  if (!version) return null
  return (
    <Notice
      kind="warning"
      title={t('calculation.keySince', { version: version.version, basis: version.legalBasis })}
    >
      <p>{t('calculation.keySince.text')}</p>
    </Notice>
  )
}
