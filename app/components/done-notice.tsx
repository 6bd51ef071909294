import { useLocation, useMatches } from '@remix-run/react'
import { useEffect } from 'react'
import { DONE, THERE, UNREACHED, UPLOADED } from '#app/domain/forms/form-fields.ts'
import { useText } from '#app/text/use-text.tsx'
import { Notice } from './notice.tsx'
import { useOvertaken } from './overtaken.ts'

/** The document that stands for the file of the form; `there`: it stood there before. */
type Uploaded = { name: string; there: boolean } | null

/**
 * Says what the last form did, read out where it arrives. The address names it (`?done=dossier.edit.party`) until the
 * page stands; a page that confirms by itself says so: `handle = { confirms: true }`.
 */
type DoneProps = { done: string | null; uploaded: Uploaded; unreached: boolean }

export function DoneNotice({ done, uploaded, unreached }: DoneProps) {
  const t = useText()
  const { search, key } = useLocation()
  const isOvertaken = useOvertaken()
  const confirmed = useMatches().some(({ handle }) => isConfirming(handle))
  useCleanAddress(new URLSearchParams(search).has(DONE), key)
  return (
    <div role="status">
      {done && !confirmed && !isOvertaken && (
        <div className="page-notice">
          <Notice kind={unreached ? 'warning' : 'success'} title={done}>
            {unreached && <p>{t('done.unreached')}</p>}
            {uploaded && <p>{t(uploaded.there ? 'done.there' : 'done.uploaded', { name: uploaded.name })}</p>}
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
    for (const name of [DONE, UPLOADED, THERE, UNREACHED]) address.searchParams.delete(name)
    window.history.replaceState(window.history.state, '', address)
  }, [isTold, key])
}

function isConfirming(handle: unknown) {
  return typeof handle === 'object' && handle !== null && 'confirms' in handle
}
