import { unstable_usePrompt, useBeforeUnload } from '@remix-run/react'
import { useCallback } from 'react'
import { useText } from '#app/text/use-text.tsx'

/** Asks before typed words are lost, on the way to another page as well as to another site. */
export function useUnsavedWarning(isUnsaved: () => boolean) {
  const t = useText()
  unstable_usePrompt({
    message: t('form.unsaved'),
    when: ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && isUnsaved(),
  })
  useBeforeUnload(
    useCallback(
      (event) => {
        if (isUnsaved()) event.preventDefault()
      },
      [isUnsaved],
    ),
  )
}
