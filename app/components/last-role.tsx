import { useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'
import { useRefusal } from './reasons.tsx'

/** In place of the button that would end the role of the last who can let others in. */
export function LastRole({ last }: { last: 'last_coordinator' | 'last_admin' | null }) {
  const t = useText()
  const refusal = useRefusal()
  if (last === null || refusal === last) return null
  return (
    <Notice kind="warning" title={t('people.end.last')}>
      <p>{t(`refusal.${last}`)}</p>
    </Notice>
  )
}
