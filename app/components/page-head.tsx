import { Meta } from '@remix-run/react'
import { Children, cloneElement, isValidElement, type ReactElement, useContext } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { useText } from '#app/text/use-text.tsx'

/**
 * The tags of the page. When its form came back with faults, the title begins with «Fehler:», with and without
 * JavaScript; a route's `meta` cannot see the answer of its action, the router's state can.
 */
export function PageHead() {
  const t = useText()
  const answers = Object.values(useContext(RouterState)?.actionData ?? {})
  const tags: ReactElement<{ children: ReactElement[] }> = Meta()
  if (!answers.some(hasFaults)) return tags
  return (
    <>
      {Children.map(tags.props.children, (tag) =>
        isValidElement<{ children: string }>(tag) && tag.type === 'title'
          ? cloneElement(tag, { children: t('form.errorTitle', { title: tag.props.children }) })
          : tag,
      )}
    </>
  )
}

function hasFaults(answer: unknown) {
  if (typeof answer !== 'object' || answer === null) return false
  return 'refusal' in answer || ('errors' in answer && Object.keys(answer.errors ?? {}).length > 0)
}
