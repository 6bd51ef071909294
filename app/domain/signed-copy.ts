/** One electronic signature of a PDF, as far as it can be told without judging whom to trust. */
export type ElectronicSignature = {
  /** From the certificate; empty where it names nobody. */
  signer: string
  issuer: string
  /** The time that the signature itself claims, or its time stamp. */
  signedAt: string | null
  stamped: boolean
  /** Neither the signed bytes nor the signature have changed since. */
  intact: boolean
  /** Everything up to the signature is signed, from the first byte on. */
  coversAllBefore: boolean
  /** The document as issued stands unchanged at the beginning of what is signed. */
  coversIssued: boolean
  /** From the signer's certificate upwards, as they lie in the file. */
  chain: string[]
}

/** What a machine finds in a copy that a party hands in as signed; the match is confirmed by a person. */
export type CopyFindings = {
  kind: 'signatures' | 'text' | 'nothing'
  signatures: ElectronicSignature[]
  /** The check code read from the page; null where the file has no text to read. */
  code: string | null
  codeFits: boolean | null
}
