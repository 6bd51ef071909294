import type { ToldReason } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'
import { Reasons } from './reason-list.tsx'

/** What keeps this very page from being complete, each with the way to its field. */
export function MissingHere({ reasons }: { reasons: readonly ToldReason[] }) {
  const t = useText()
  if (reasons.length === 0) return null
  return (
    <Notice kind="warning" title={t('edit.missing')}>
      <Reasons reasons={reasons} />
    </Notice>
  )
}
