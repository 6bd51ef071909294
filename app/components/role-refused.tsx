import { useSearchParams } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'

const REFUSED = ['left_mailbox', 'both_sides', 'held_already'] as const

/** Why a role was not given again, as the address of the page tells. */
export function RoleRefused() {
  const t = useText()
  const [search] = useSearchParams()
  const refused = REFUSED.find((one) => search.get('refused') === one)
  if (!refused) return null
  return (
    <Notice kind="error" live title={t('refusal.title')}>
      <p>{t(`refusal.${refused}`)}</p>
    </Notice>
  )
}
