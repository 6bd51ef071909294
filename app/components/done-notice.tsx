import { useLocation, useMatches } from '@remix-run/react'
import { useEffect } from 'react'
import { DONE, UPLOADED } from '#app/domain/forms/form-fields.ts'
import { useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'

/**
 * Says what the last form did, read out where it arrives. The address names it (`?done=dossier.edit.party`) until the
 * page stands; a page that confirms by itself says so: `handle = { confirms: true }`.
 */
export function DoneNotice({ done, uploaded }: { done: string | null; uploaded: string | null }) {
  const t = useText()
  const { search, key } = useLocation()
  const confirmed = useMatches().some(({ handle }) => isConfirming(handle))
  useCleanAddress(new URLSearchParams(search).has(DONE), key)
  return (
    <div role="status">
      {done && !confirmed && (
        <div className="page-notice">
          <Notice kind="success" title={done}>
            {uploaded && <p>{t('done.uploaded', { name: uploaded })}</p>}
          </Notice>
        </div>
      )}
    </div>
  )
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
