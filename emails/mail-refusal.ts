/** What a mail server means that has not taken a mail. */
export type MailRefusal = {
  permanent: boolean
  /** The server knows no such mailbox, so that no other mail will arrive there either. */
  addressRefused: boolean
  error: string
}

export function readRefusal(fault: unknown): MailRefusal {
  return { permanent: isPermanent(fault), addressRefused: isAddressRefused(fault), error: sentenceOf(fault) }
}

/**
 * 5xx will not get better by trying again, and neither will a mail without a usable address. A refused
 * sign-in is a fault of our own settings: every mail waits until it is mended.
 */
function isPermanent(fault: unknown) {
  const { code, responseCode } = detailsOf(fault)
  if (code === 'EAUTH') return false
  if (responseCode !== undefined) return responseCode >= 500
  return code === 'EENVELOPE'
}

/** 5xx to RCPT; 5.7 (RFC 3463) is a rule of theirs or a setting of ours, not the address. */
function isAddressRefused(fault: unknown) {
  const { command, responseCode = 0, message } = detailsOf(fault)
  return command === 'RCPT TO' && responseCode >= 500 && !/\b5\.7\.\d/.test(message)
}

/** The server's own answer where there is one; the library's words go around it. */
function sentenceOf(fault: unknown) {
  const { code, message, response } = detailsOf(fault)
  const said = response || `${code ? `${code}: ` : ''}${message}`
  return `${isForAnotherName(message) ? ANOTHER_NAME : ''}${said}`.replace(/\s+/g, ' ').slice(0, 500)
}

const ANOTHER_NAME = 'The certificate of the mail server is for another name: nothing was sent. '

const isForAnotherName = (message: string) => message.includes("does not match certificate's altnames")

function detailsOf(fault: unknown): {
  code?: string
  command?: string
  responseCode?: number
  response?: string
  message: string
} {
  return fault instanceof Error ? fault : { message: String(fault) }
}
