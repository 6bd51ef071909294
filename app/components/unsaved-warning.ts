import { unstable_usePrompt, useBeforeUnload } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import { useText } from '#app/text/use-text.tsx'

/** The forms of the page, each answering whether it holds words that are not saved. */
const forms = new Set<() => boolean>()
const isAnyUnsaved = () => [...forms].some((isUnsaved) => isUnsaved())

/** A form whose typed words the guard of the page watches. */
export function useUnsavedWarning(isUnsaved: () => boolean) {
  const latest = useRef(isUnsaved)
  latest.current = isUnsaved
  useEffect(() => {
    const ask = () => latest.current()
    forms.add(ask)
    return () => void forms.delete(ask)
  }, [])
}

/**
 * Asks before typed words are lost, on the way to another page as well as to another site. One for all forms of a
 * page: the router asks only one.
 */
export function UnsavedGuard() {
  const t = useText()
  unstable_usePrompt({
    message: t('form.unsaved'),
    when: ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && isAnyUnsaved(),
  })
  useBeforeUnload(useCallback((event) => void (isAnyUnsaved() && event.preventDefault()), []))
  return null
}
