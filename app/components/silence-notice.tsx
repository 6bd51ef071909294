import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'
import { useText } from '#app/text/use-text.tsx'
import { reloadAtOnce, useSilence } from './connection.ts'
import { Notice } from './notice.tsx'
import { useTakenFocus } from './taken-focus.ts'

/** The portal did not answer: the page stands as it was, also what was typed into it. */
export function SilenceNotice() {
  const t = useText()
  const silence = useSilence()
  const { pathname, search } = useLocation()
  const focused = useTakenFocus(silence > 0, silence)
  useEffect(() => {
    // The back button has changed the address already: the browser says itself that it gets no page for it.
    if (silence > 0 && pathname + search !== location.pathname + location.search) reloadAtOnce()
  }, [silence, pathname, search])
  if (silence === 0) return null
  return (
    <div className="page-notice" {...focused}>
      <Notice kind="error" live title={t('silence.title')}>
        <p>{t('silence.text')}</p>
      </Notice>
    </div>
  )
}
