import { Writable } from 'node:stream'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext, ReferenceContext } from '#app/components/nonce.ts'
import { logDefect } from '#app/server/log.ts'

/** Milliseconds until data that a loader promised counts as failed. */
export const streamTimeout = 10_000

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
        <RemixServer context={context} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </ReferenceContext.Provider>
    </NonceContext.Provider>
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Promise((resolve, reject) => {
    let answered = status
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => pipe(collected((body) => resolve(new Response(body, { status: answered, headers })))),
      onShellError: reject,
      onError: (error) => {
        answered = 500
        if (!request.signal.aborted) logDefect(error, { event: 'render', requestId })
      },
    })
    AbortSignal.any([request.signal, AbortSignal.timeout(streamTimeout + 1000)]).addEventListener(
      'abort',
      abort,
    )
  })
}

/** Defects only: refusals, missing pages and people who went away are no news. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted) return
  if (isRouteErrorResponse(error) && error.status < 500) return
  logDefect(error, { event: 'defect', requestId: context.requestId })
}

function collected(done: (body: Uint8Array<ArrayBuffer>) => void) {
  const chunks: Buffer[] = []
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk)
      next()
    },
    final(next) {
      done(new Uint8Array(Buffer.concat(chunks)))
      next()
    },
  })
}
