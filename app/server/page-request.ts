/**
 * The request as a page gets it: under the portal's own address, whatever host a proxy names, so that links and
 * Remix's own check of the Origin follow BASE_URL. `origin` is the configured address, if there is one.
 */
export function pageRequest(sent: Request, origin: string | undefined): Request {
  const { pathname, search, origin: asked } = new URL(sent.url)
  const url = new URL(`${origin ?? asked}${pathname}${search}`)
  // An address of the time before single fetch; Remix would report it as a defect.
  if (url.searchParams.has('_data')) url.searchParams.delete('_data')
  const headers = new Headers(sent.headers)
  headers.set('Host', url.host)
  headers.delete('X-Forwarded-Host')
  const { method, signal, body } = sent
  return new Request(url, { method, headers, signal, ...(body && { body, duplex: 'half' }) })
}
