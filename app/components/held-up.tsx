import type { ToldReason } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'
import { type LinkTo, Reasons } from './reason-list.tsx'
import { useReasons } from './reasons.tsx'

/** What keeps a step from being taken, in the place of its form; a refusal above it has named it already. */
export function HeldUp({ reasons, linkTo }: { reasons: readonly ToldReason[]; linkTo?: LinkTo | undefined }) {
  const t = useText()
  const isTold = useReasons().length > 0
  if (isTold) return null
  return (
    <Notice kind="warning" title={t('action.heldUp')}>
      <Reasons reasons={reasons} linkTo={linkTo} />
    </Notice>
  )
}
