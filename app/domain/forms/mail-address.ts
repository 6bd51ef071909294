/** An address as the portal keeps and compares it. */
export const keptAddress = (typed: string) => typed.trim().toLowerCase()

/** A domain with umlauts becomes the punycode that mail servers know. */
export function withPlainDomain(typed: string) {
  const [mailbox, domain] = halves(typed)
  const isForeign = /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) && /\P{ASCII}/u.test(domain)
  const url = `http://${domain}`
  return isForeign && URL.canParse(url) ? `${mailbox}@${new URL(url).hostname}` : typed
}

/** Not every mail server takes umlauts (SMTPUTF8, RFC 6531) or quotes before the @. */
export function hasPlainMailbox(typed: string) {
  const [mailbox] = halves(typed)
  return !/^"[^"]*"$|^[^\s<]*[^\p{ASCII}\s<][^\s<]*$/u.test(mailbox)
}

/** Before and after the last @. */
function halves(typed: string): [string, string] {
  const at = typed.lastIndexOf('@')
  return at < 0 ? ['', ''] : [typed.slice(0, at), typed.slice(at + 1)]
}
