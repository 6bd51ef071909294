import { useMatches } from '@remix-run/react'
import { useContext } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { useText } from '#app/text/use-text.tsx'
import { tabTitle } from './crumbs.tsx'

/**
 * The title of the page; `fault` is what could not be shown. When its form came back with faults, it begins with
 * «Fehler:», with and without JavaScript, also where the form lives in the address.
 */
export function PageHead({ fault }: { fault: string | undefined }) {
  const t = useText()
  const leaf = useMatches().at(-1)
  const { actionData, loaderData } = useContext(RouterState) ?? {}
  const title = tabTitle(t, leaf, fault)
  const faulty =
    fault ||
    Object.values(actionData ?? {}).some(isRefused) ||
    Object.values(loaderData ?? {}).some(hasFaults)
  return <title>{faulty ? t('form.errorTitle', { title }) : title}</title>
}

function isRefused(answer: unknown) {
  return (typeof answer === 'object' && answer !== null && 'refusal' in answer) || hasFaults(answer)
}

function hasFaults(shown: unknown) {
  const faults = typeof shown === 'object' && shown !== null && 'errors' in shown ? shown.errors : null
  return Object.keys(faults ?? {}).length > 0
}
