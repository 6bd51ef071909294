import {
  type CopyFindings,
  doubtsAbout,
  type ElectronicSignature,
  type SetAside,
} from '#app/domain/agreement/signed-copy.ts'
import { useText } from '#app/text/use-text.tsx'
import { Doubts } from './copy-doubts.tsx'
import { InstantText } from './date-text.tsx'

export type FindingsProps = {
  kind: 'handwritten_scan' | 'electronic_pdf'
  findings: CopyFindings
  matchedAt: string | null
  matchedBy: string | null
  /** How it came to count no more: nobody compares it then. */
  setAside: SetAside | null
}

/** What the portal found in a signed copy, what to look at, and who judges whom to trust. */
export function CopyAccount({ kind, findings, matchedAt, matchedBy, setAside }: FindingsProps) {
  const t = useText()
  const doubts = doubtsAbout(kind, findings)
  return (
    <div className="stack-xs">
      {findings.signatures.map((signature) => (
        <Signature key={`${signature.signer} ${signature.signedAt}`} signature={signature} />
      ))}
      {doubts.length > 0 && <Doubts doubts={doubts} findings={findings} />}
      {findings.codeFits && !doubts.includes('other_code') && (
        <div className="file-facts">{t('copy.codeFits', { code: findings.code ?? '' })}</div>
      )}
      {findings.signatures.length > 0 && <div className="file-facts">{t('copy.trust')}</div>}
      {matchedAt ? (
        <div className="file-facts">
          {t('copy.matched')} {matchedBy}, <InstantText at={matchedAt} />
        </div>
      ) : (
        setAside === null && <div className="file-facts">{t('copy.toMatch')}</div>
      )}
    </div>
  )
}

function Signature({ signature }: { signature: ElectronicSignature }) {
  const t = useText()
  const { signer, issuer, signedAt, stamped, intact, coversIssued, chain } = signature
  const state = intact === null ? 'copy.unknown' : intact ? 'copy.intact' : 'copy.broken'
  return (
    <div className="file-facts">
      {t('copy.signature', { signer: signer || t('copy.nobody'), issuer: issuer || t('copy.nobody') })}
      {signedAt && (
        <>
          {', '}
          <InstantText at={signedAt} /> ({t(stamped ? 'copy.stamped' : 'copy.claimed')})
        </>
      )}
      . {t(state)} {coversIssued && t('copy.coversIssued')}
      {chain.length > 1 && <div>{t('copy.chain', { chain: chain.join(' ← ') })}</div>}
    </div>
  )
}
