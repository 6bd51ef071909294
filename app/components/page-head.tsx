import { Meta } from '@remix-run/react'
import { Children, cloneElement, isValidElement, type ReactElement, useContext } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { useText } from '#app/text/use-text.tsx'

/**
 * The tags of the page. When its form came back with faults, the title begins with «Fehler:», with and without
 * JavaScript, also where the form lives in the address; a route's `meta` cannot see the answer of its action, the
 * router's state can.
 */
export function PageHead() {
  const t = useText()
  const { actionData, loaderData } = useContext(RouterState) ?? {}
  const tags: ReactElement<{ children: ReactElement[] }> = Meta()
  const faulty =
    Object.values(actionData ?? {}).some(isRefused) || Object.values(loaderData ?? {}).some(hasFaults)
  if (!faulty) return tags
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

function isRefused(answer: unknown) {
  return (typeof answer === 'object' && answer !== null && 'refusal' in answer) || hasFaults(answer)
}

function hasFaults(shown: unknown) {
  const faults = typeof shown === 'object' && shown !== null && 'errors' in shown ? shown.errors : null
  return Object.keys(faults ?? {}).length > 0
}
