import PostalMime from 'postal-mime'

/** What a mail server reports about a mail of ours. `outboxId` is null where it does not say which mail it was. */
export type Bounce = {
  /** As we addressed it and as the last server did, where a mail was forwarded; at least one. */
  recipients: readonly [string, ...string[]]
  /** The extended status of RFC 3463, such as 5.1.1; '' where none is given. */
  status: string
  /** The mailbox will not exist later either, so that no other mail will arrive there. */
  addressRefused: boolean
  /** What the server says, on one line. */
  diagnosis: string
  outboxId: string | null
}

/** Reads a delivery report (RFC 3464). Null for every other message, and for reports of delay and delivery. */
export async function bounceOf(rawMessage: string | Uint8Array): Promise<Bounce | null> {
  const mail = await PostalMime.parse(rawMessage, { forceRfc822Attachments: true })
  const report = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!report) return null
  const failed = blocksOf(textOf(report.content)).find((fields) => fields.get('action') === 'failed')
  if (!failed) return null
  const named = ['original-recipient', 'final-recipient'].map((field) => addressIn(failed.get(field)))
  const [first, ...others] = new Set(named.filter(Boolean))
  if (!first) return null
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(failed.get('status') ?? '')?.[0] ?? ''
  return {
    recipients: [first, ...others],
    status,
    addressRefused: isOfAddress(status),
    diagnosis: oneLine(failed.get('diagnostic-code') ?? ''),
    outboxId: outboxIdIn(mail.attachments.map(({ content }) => textOf(content))),
  }
}

/** 5.1.x is the address, 5.2.1 a mailbox closed for good; a full mailbox (5.2.2) or a rule (5.7) may pass. */
function isOfAddress(status: string) {
  return /^5\.1\.(?:[12346]|10)$/.test(status) || status === '5.2.1'
}

/** The fields of each block, their names in lower case and folded lines joined. */
function blocksOf(text: string): Map<string, string>[] {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((block) => new Map([...block.matchAll(/^([\w-]+):\s*(.*)$/gm)].map(fieldOf)))
}

function fieldOf([, name = '', value = '']: RegExpExecArray): [string, string] {
  const key = name.toLowerCase()
  return [key, key === 'action' ? value.trim().toLowerCase() : value.trim()]
}

/** `rfc822; clerk@root.example.ch` */
function addressIn(field = ''): string {
  const address = field
    .replace(/^[^;]*;/, '')
    .trim()
    .replace(/^<|>$/g, '')
    .toLowerCase()
  return /^[^\s<>]+@[^\s<>@]+$/.test(address) ? address : ''
}

/** The Message-ID of our mail, in the copy of the mail or of its headers; the ENVID where there is no copy. */
function outboxIdIn(texts: readonly string[]): string | null {
  const found = texts
    .map((text) => /^(?:Message-ID:\s*<outbox-([\w.-]+)@|Original-Envelope-Id:\s*([\w.-]+))/im.exec(text))
    .find((match) => match !== null)
  return found?.[1] ?? found?.[2] ?? null
}

function textOf(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
