import { useEffect, useRef } from 'react'

/**
 * For what has to be read first after an attempt: takes the focus with each `attempt`, and without JavaScript when the
 * page arrives.
 */
export function useTakenFocus(wanted: boolean, attempt: unknown) {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt moves the focus here again
  useEffect(() => {
    if (wanted) ref.current?.focus()
  }, [attempt, wanted])
  return { ref, tabIndex: -1, ...(wanted ? { autoFocus: true } : {}) }
}
