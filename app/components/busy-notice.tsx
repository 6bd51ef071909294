import { useActionData } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'

/** Another program held the database while a form was sent: the form stands below as it was. */
export function BusyNotice() {
  const t = useText()
  const answer = useActionData<unknown>()
  const busy = typeof answer === 'object' && answer !== null && 'busy' in answer && answer.busy === true
  if (!busy) return null
  return (
    <Notice kind="error" live title={t('fault.503.title')}>
      <p>{t('fault.503.kept')}</p>
    </Notice>
  )
}
