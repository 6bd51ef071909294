import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext, ReferenceContext } from '#app/components/nonce.ts'
import { languageOf } from '#app/http/language.server.ts'
import { isBusy } from '#app/models/records/database-lock.server.ts'
import { logDefect } from '#app/server/log.ts'
import { wholePage } from '#app/server/whole-page.ts'
import { TextProvider } from '#app/text/use-text.tsx'

/**
 * Milliseconds until data that a loader promised counts as failed. No loader here promises any; Remix keeps every
 * page it has sent in memory for so long.
 */
export const streamTimeout = 500
const MOST_MILLISECONDS = 10_000

/** The whole page in one buffer: the true status also when rendering fails, a length, one compression. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  const page = (
    <NonceContext.Provider value={nonce}>
      <ReferenceContext.Provider value={requestId}>
        <TextProvider language={languageOf(request)}>
          <RemixServer context={context} url={request.url} abortDelay={MOST_MILLISECONDS} nonce={nonce} />
        </TextProvider>
      </ReferenceContext.Provider>
    </NonceContext.Provider>
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // The back button finds the page and its typed words; whoever asks anew gets it anew.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
  return new Promise<Response>((resolve, reject) => {
    let answered = status
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => {
        forget()
        pipe(wholePage((body) => resolve(new Response(body, { status: answered, headers }))))
      },
      onShellError: (error) => {
        forget()
        reject(error)
      },
      onError: (error) => {
        answered = 500
        if (!request.signal.aborted) logDefect(error, { event: 'render', requestId })
      },
    })
    const forget = giveUp(request.signal, abort)
  })
}

/** Ends a rendering that nobody waits for any more, or that takes too long; answers what takes that back. */
function giveUp(signal: AbortSignal, abort: () => void): () => void {
  const stop = () => abort()
  const timer = setTimeout(stop, MOST_MILLISECONDS)
  signal.addEventListener('abort', stop)
  return () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** Defects only: refusals, missing pages, a busy database and people who went away are no news. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (isBusy(error)) {
    context.busy = true
    return
  }
  if (request.signal.aborted) return
  if (isRouteErrorResponse(error) && error.status < 500) return
  logDefect(error, { event: 'defect', requestId: context.requestId })
}
