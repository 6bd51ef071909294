import { useSyncExternalStore } from 'react'

/** Whether JavaScript has taken over this page; false on the server and on the first rendering in the browser. */
export function useHydrated() {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
