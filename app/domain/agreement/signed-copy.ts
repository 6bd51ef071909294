import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import type { DrawnPaper } from './drawn-papers.ts'
import type { Standing } from './standing.ts'

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

/** A paper that the portal knows, by what stands in it and how its agreement stands. */
export type KnownPaper = {
  slot: DocumentSlot | DrawnPaper
  reference: string
  party: string
  /** Null: of no agreement. */
  version: number | null
  standing: Standing | null
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
  /** What the signatures are held against: when the agreement was issued, and how many persons sign. */
  asked?: { issuedAt: string; signers: number }
  /** The paper that the foreign code belongs to, where there is one. */
  codeOf?: KnownPaper
  /** The file is, byte for byte, one of another agreement or version that is here already. */
  fileOf?: KnownPaper
}

export type Doubt =
  | 'no_signature'
  | 'not_intact'
  | 'partly_signed'
  | 'other_document'
  | 'changed_after'
  | 'signed_too_early'
  | 'too_few_signers'
  | 'other_file'
  | 'other_code'
  | 'no_code'
  | 'pages_missing'

/** What an officer has to look at before confirming a copy; nothing of it refuses the copy by itself. */
export function doubtsAbout(kind: 'handwritten_scan' | 'electronic_pdf', findings: CopyFindings): Doubt[] {
  const { signatures, changedAfter, codeFits, foreignCode, pages, fileOf } = findings
  const paper: Doubt[] = [
    ...(fileOf ? ['other_file' as const] : []),
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
    ...aboutSigners(findings),
    ...paper,
  ]
}

/** Nobody signs before there is something to sign, and whoever signs twice is one person. */
function aboutSigners({ signatures, asked }: CopyFindings): Doubt[] {
  if (!asked) return []
  const early = signatures.some(({ signedAt }) => signedAt !== null && signedAt < asked.issuedAt)
  const signers = new Set(signatures.map(({ signer }, number) => signer || number))
  return [
    ...(early ? ['signed_too_early' as const] : []),
    ...(signers.size < asked.signers ? ['too_few_signers' as const] : []),
  ]
}

/** Doubts that speak against a copy: not merely that nothing was found in it. */
const CONTRARY: readonly Doubt[] = [
  'partly_signed',
  'other_document',
  'changed_after',
  'signed_too_early',
  'too_few_signers',
  'other_file',
  'other_code',
]

/**
 * What speaks against a copy: it counts as signed only when whoever hands it in says so once more. A scan that bears no
 * code is compared by eye, but not where pages lack as well: then nothing says of what it is a copy.
 */
export function contraryTo(kind: 'handwritten_scan' | 'electronic_pdf', findings: CopyFindings): Doubt[] {
  const isBroken = findings.signatures.some(({ intact }) => intact === false)
  const doubts = doubtsAbout(kind, findings)
  const bearsNothing = doubts.includes('no_code') && doubts.includes('pages_missing')
  return doubts.filter(
    (doubt) =>
      CONTRARY.includes(doubt) ||
      (doubt === 'not_intact' && isBroken) ||
      (doubt === 'pages_missing' && bearsNothing),
  )
}

/** How a copy that was handed in counts: a person judges what was found in it, the portal vouches only for what is in order. */
export const SET_ASIDE = ['refused', 'taken_back', 'replaced'] as const
export type SetAside = (typeof SET_ASIDE)[number]
export type CopyStanding = SetAside | 'doubtful' | 'in_order'

export function copyStandingOf({
  kind,
  findings,
  setAside,
}: {
  kind: 'handwritten_scan' | 'electronic_pdf'
  findings: CopyFindings | null
  setAside: SetAside | null
}): CopyStanding {
  if (setAside) return setAside
  return findings && doubtsAbout(kind, findings).length === 0 ? 'in_order' : 'doubtful'
}
