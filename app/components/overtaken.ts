import { useLocation } from '@remix-run/react'
import { useContext, useEffect, useState } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'

/**
 * Whether a form of the page was sent since it arrived, or is answered on it: whoever sends one asks anew, and what
 * was said of the attempt before would stand above what is wrong with this one.
 */
export function useOvertaken() {
  const { key } = useLocation()
  const isAnswered = Boolean(useContext(RouterState)?.actionData)
  const [sentFrom, setSentFrom] = useState<string>()
  useEffect(() => {
    const onSubmit = () => setSentFrom(key)
    document.addEventListener('submit', onSubmit)
    return () => document.removeEventListener('submit', onSubmit)
  }, [key])
  return isAnswered || sentFrom === key
}
