import {
  type CopyFindings,
  type Doubt,
  doubtsAbout,
  type ElectronicSignature,
} from '#app/domain/agreement/signed-copy.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { InstantText } from './date-text.tsx'

type FindingsProps = {
  kind: 'handwritten_scan' | 'electronic_pdf'
  findings: CopyFindings
  matchedAt: string | null
  matchedBy: string | null
}

/** What the portal found in a signed copy, what to look at, and who judges whom to trust. */
export function CopyFindingsView({ kind, findings, matchedAt, matchedBy }: FindingsProps) {
  const t = useText()
  const doubts = doubtsAbout(kind, findings)
  return (
    <div className="stack-xs">
      {findings.signatures.map((signature) => (
        <Signature key={`${signature.signer} ${signature.signedAt}`} signature={signature} />
      ))}
      <Doubts doubts={doubts} findings={findings} />
      {findings.codeFits && !doubts.includes('other_code') && (
        <div className="file-facts">{t('copy.codeFits', { code: findings.code ?? '' })}</div>
      )}
      {findings.signatures.length > 0 && <div className="file-facts">{t('copy.trust')}</div>}
      {matchedAt ? (
        <div className="file-facts">
          {t('copy.matched')} {matchedBy}, <InstantText at={matchedAt} />
        </div>
      ) : (
        <div className="file-facts">{t('copy.toMatch')}</div>
      )}
    </div>
  )
}

export function Doubts({ doubts, findings }: { doubts: readonly Doubt[]; findings: CopyFindings }) {
  const t = useText()
  const language = useLanguage()
  const { codeOf, pages, asked } = findings
  const about = {
    count: pages?.copy ?? '',
    issued: pages?.issued ?? '',
    asked: asked?.signers ?? '',
    day: asked ? longDate(language, dayInZurich(asked.issuedAt)) : '',
  }
  return doubts.map((doubt) => (
    <div className="field-error" key={doubt}>
      {t(`copy.doubt.${doubt}`, about)} {doubt === 'other_code' && codeOf && <OtherPaper of={codeOf} />}
    </div>
  ))
}

function OtherPaper({ of: { slot, reference, version } }: { of: NonNullable<CopyFindings['codeOf']> }) {
  const t = useText()
  const named = version === null ? reference : `${reference}, ${t('dossier.agreement.version', { version })}`
  return <>{t('copy.codeOf', { what: t(`verify.is.${slot}`), reference: named })}</>
}

function Signature({ signature }: { signature: ElectronicSignature }) {
  const t = useText()
  const { signer, issuer, signedAt, stamped, intact, coversIssued, chain } = signature
  const state = intact === null ? 'unknown' : intact ? 'intact' : 'broken'
  return (
    <div className="file-facts">
      {t('copy.signature', { signer: signer || t('copy.nobody'), issuer: issuer || t('copy.nobody') })}
      {signedAt && (
        <>
          {', '}
          <InstantText at={signedAt} /> ({t(stamped ? 'copy.stamped' : 'copy.claimed')})
        </>
      )}
      . {t(`copy.${state}`)} {coversIssued && t('copy.coversIssued')}
      {chain.length > 1 && <div>{t('copy.chain', { chain: chain.join(' ← ') })}</div>}
    </div>
  )
}
