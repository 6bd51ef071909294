import { useLocation, useMatches } from '@remix-run/react'
import { useEffect } from 'react'
import { DONE, UPLOADED } from '#app/domain/forms/form-fields.ts'
import { doneText } from '#app/text/events.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'

/**
 * Says what the last form did, read out where it arrives. The address names it (`?done=dossier.edit.party`) until the
 * page stands; a page that confirms by itself says so: `handle = { confirms: true }`.
 */
export function DoneNotice({ uploaded }: { uploaded: string | null }) {
  const t = useText()
  const language = useLanguage()
  const { search, key } = useLocation()
  const confirmed = useMatches().some(({ handle }) => isConfirming(handle))
  const done = new URLSearchParams(search).get(DONE)
  useCleanAddress(done !== null, key)
  const words = done === null || confirmed ? undefined : wordsFor(language, done)
  return (
    <div role="status">
      {words && (
        <div className="page-notice">
          <Notice kind="success" title={words}>
            {uploaded && <p>{t('done.uploaded', { name: uploaded })}</p>}
          </Notice>
        </div>
      )}
    </div>
  )
}

function wordsFor(language: Parameters<typeof lookUp>[0], done: string) {
  const [machine = '', action = '', detail = ''] = done.split('.')
  const isYear = /^\d{4}$/.test(detail)
  const event = { machine, action, year: isYear ? detail : null, section: isYear ? null : detail }
  return lookUp(language, `done.${done}`) ?? doneText(language, event)
}

/** A page that is loaded again, or kept as a bookmark, does not say it once more. */
function useCleanAddress(isTold: boolean, key: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival at a page has its own key
  useEffect(() => {
    if (!isTold) return
    const address = new URL(window.location.href)
    for (const name of [DONE, UPLOADED]) address.searchParams.delete(name)
    window.history.replaceState(window.history.state, '', address)
  }, [isTold, key])
}

function isConfirming(handle: unknown) {
  return typeof handle === 'object' && handle !== null && 'confirms' in handle
}
