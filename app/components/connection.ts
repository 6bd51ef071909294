import { useNavigation } from '@remix-run/react'
import { useSyncExternalStore } from 'react'

/** Which attempt to reach the portal found it silent; 0 while there is an answer or one is waited for. */
let silent = 0
let attempts = 0
const readers = new Set<() => void>()

/** The attempt that got no answer of the portal's, if the last one got none. */
export function useSilence(): number {
  return useSyncExternalStore(
    (read) => {
      readers.add(read)
      return () => void readers.delete(read)
    },
    () => silent,
    () => 0,
  )
}

/** Whether the page waits for an answer of the portal. Where none came it waits no more, whatever the router thinks. */
export function useWaiting(): boolean {
  const isOut = useNavigation().state !== 'idle'
  return useSilence() === 0 && isOut
}

/**
 * Data of pages whose answer is not the portal's never reach the router: without network, while the portal restarts
 * and where a proxy speaks for it, the page stays as it is with everything typed, says so, and the next attempt takes
 * the place of this one. The router would put a fault in the place of the page.
 */
export function keepPagesInSilence() {
  const send = window.fetch
  reloadAfterAnAnswer(send)
  window.fetch = async (asked, init) => {
    const signal = init?.signal
    const url = asked instanceof Request ? undefined : new URL(asked, location.href)
    if (!signal || !url || !isOfRouter(url)) return send(asked, init)
    // A part that asks on its own, beside the page, does without.
    const isAside = url.searchParams.has('_routes')
    if (!isAside) tell(0)
    const answer = await whole(send(asked, init)).catch(() => undefined)
    if (answer && isOfPortal(answer, url)) return answer
    if (isAside) return new Response(null, { status: 204 })
    signal.throwIfAborted()
    tell(++attempts)
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  }
}

/** Loads the page that the address names, whether the portal answers or not. */
export function reloadAtOnce() {
  isMeant = true
  location.reload()
}

let isMeant = false

/**
 * Where the code of a page is not to be had, Remix loads the standing page anew. Without an answer that would put the
 * browser's own fault in its place, so such a reload waits until the portal answers; one by a person goes on. Browsers
 * that do not tell of a reload beforehand load the page anew at once.
 */
function reloadAfterAnAnswer(send: typeof fetch) {
  window.navigation?.addEventListener('navigate', (event) => {
    if (event.navigationType !== 'reload' || event.userInitiated || !event.cancelable || isMeant) return
    event.preventDefault()
    send('/healthz', { cache: 'no-store' }).then(
      ({ ok }) => (ok ? reloadAtOnce() : tell(++attempts)),
      () => tell(++attempts),
    )
  })
}

const MANIFEST = '/__manifest'

const isOfRouter = ({ origin, pathname }: URL) =>
  origin === location.origin && (pathname.endsWith('.data') || pathname === MANIFEST)

/** A proxy's own page bears no mark of the portal. */
function isOfPortal(answer: Response, { pathname }: URL) {
  return pathname === MANIFEST ? answer.ok : answer.headers.has('X-Remix-Response')
}

/** An answer that breaks off is none. */
async function whole(answering: Promise<Response>) {
  const answer = await answering
  await answer.clone().arrayBuffer()
  return answer
}

function tell(attempt: number) {
  silent = attempt
  for (const read of readers) read()
}
