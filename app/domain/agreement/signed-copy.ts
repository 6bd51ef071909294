import type { DocumentSlot } from '#app/domain/application/catalogue.ts'
import type { DrawnPaper } from './drawn-papers.ts'

/** One electronic signature of a PDF, as far as it can be told without judging whom to trust. */
export type ElectronicSignature = {
  /** From the certificate; empty where it names nobody. */
  signer: string
  issuer: string
  /** The time that the signature claims, or that of its time stamp. */
  signedAt: string | null
  stamped: boolean
  /** Neither the signed bytes nor the signature have changed since; null where the algorithm is not known here. */
  intact: boolean | null
  /** Everything up to the signature is signed, from the first byte on. */
  coversAllBefore: boolean
  /** The document as issued stands unchanged at the beginning of what is signed. */
  coversIssued: boolean
  /** From the signer's certificate upwards, as they lie in the file. */
  chain: string[]
}

/** What a machine finds in a copy that a party hands in as signed; the match is confirmed by a person. */
export type CopyFindings = {
  signatures: ElectronicSignature[]
  /** Something was added behind the last signature. */
  changedAfter: boolean
  /** The check code read from the QR code of a page or from its text; null where there is none to read. */
  code: string | null
  codeFits: boolean | null
  /** A check code of another paper, on whichever page. */
  foreignCode?: string
  pages?: { copy: number; issued: number }
  /** The other paper of this party that the foreign code belongs to, where there is one. */
  codeOf?: { slot: DocumentSlot | DrawnPaper; reference: string; version: number | null }
}

export type Doubt =
  | 'no_signature'
  | 'not_intact'
  | 'partly_signed'
  | 'other_document'
  | 'changed_after'
  | 'other_code'
  | 'no_code'
  | 'pages_missing'

/** What an officer has to look at before confirming a copy; nothing of it refuses the copy by itself. */
export function doubtsAbout(kind: 'handwritten_scan' | 'electronic_pdf', findings: CopyFindings): Doubt[] {
  const { signatures, changedAfter, codeFits, foreignCode, pages } = findings
  const paper: Doubt[] = [
    ...(codeFits === false || foreignCode !== undefined ? ['other_code' as const] : []),
    ...(pages && pages.copy < pages.issued ? ['pages_missing' as const] : []),
  ]
  if (kind === 'handwritten_scan') return codeFits === null ? ['no_code', ...paper] : paper
  if (signatures.length === 0) return ['no_signature', ...paper]
  return [
    ...(signatures.every(({ intact }) => intact === true) ? [] : ['not_intact' as const]),
    ...(signatures.every(({ coversAllBefore }) => coversAllBefore) ? [] : ['partly_signed' as const]),
    ...(signatures.every(({ coversIssued }) => coversIssued) ? [] : ['other_document' as const]),
    ...(changedAfter ? ['changed_after' as const] : []),
    ...paper,
  ]
}

/** Doubts that speak against a copy: not merely that nothing was found in it. */
const CONTRARY: readonly Doubt[] = ['partly_signed', 'other_document', 'changed_after', 'other_code']

/** What speaks against a copy: it counts as signed only when whoever hands it in says so once more. */
export function contraryTo(kind: 'handwritten_scan' | 'electronic_pdf', findings: CopyFindings): Doubt[] {
  const isBroken = findings.signatures.some(({ intact }) => intact === false)
  return doubtsAbout(kind, findings).filter(
    (doubt) => CONTRARY.includes(doubt) || (doubt === 'not_intact' && isBroken),
  )
}
