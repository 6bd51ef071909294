/** What every loader and action gets from the server as `context`. */
export type LoadContext = {
  /** For the Content-Security-Policy of this answer. */
  nonce: string
  /** The reference a person can read to support; also the request's id in the log. */
  requestId: string
  /** The client's address, for rate limits only. */
  address: string
  /** Set by what found the database held by another program: the answer is then that of the moment. */
  busy?: boolean
}

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true
  }
}
