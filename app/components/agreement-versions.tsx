import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import type { SignedDocument } from '#app/views/agreement-view.server.ts'
import type { AgreementVersion } from '#app/views/dossier-view.server.ts'
import { CopyFindingsView } from './copy-findings.tsx'
import { DateText, InstantText } from './date-text.tsx'
import { List } from './list.tsx'

type VersionsProps = {
  agreements: readonly AgreementVersion[]
  /** Left out where the page shows them beside the tick that confirms them. */
  findings?: boolean
}

/** The versions of an agreement, newest first, each with its document and who signed it, how and when. */
export function AgreementVersions({ agreements, findings = true }: VersionsProps) {
  const t = useText()
  return (
    <List className="file-list">
      {agreements.map(({ id, version, issuedOn, documentId, fileName, sha256, signed, signatures }) => (
        <li key={id}>
          <div className="stack-xs">
            <div>
              <Link to={`/documents/${documentId}`} reloadDocument>
                {fileName}
              </Link>
            </div>
            <div className="file-facts">
              {t('dossier.agreement.version', { version })} · {t('dossier.agreement.issued')}{' '}
              <DateText day={issuedOn} /> · {t('file.hash')}{' '}
              <code title={sha256}>{sha256.slice(0, 12)}…</code>
            </div>
            {signed && <SignedFile file={signed} version={version} />}
            <Signatures
              signatures={findings ? signatures : signatures.map((one) => ({ ...one, findings: null }))}
            />
          </div>
        </li>
      ))}
    </List>
  )
}

function SignedFile({
  file: { documentId, fileName, sha256 },
  version,
}: {
  file: SignedDocument
  version: number
}) {
  const t = useText()
  return (
    <div>
      <Link to={`/documents/${documentId}`} reloadDocument>
        {fileName}
      </Link>
      <div className="file-facts">
        {t('signing.signed.document', { version })} · {t('file.hash')}{' '}
        <code title={sha256}>{sha256.slice(0, 12)}…</code>
      </div>
    </div>
  )
}

function Signatures({ signatures }: Pick<AgreementVersion, 'signatures'>) {
  const t = useText()
  if (signatures.length === 0) return <div className="file-facts">{t('dossier.agreement.unsigned')}</div>
  return (
    <ul className="stack-xs">
      {signatures.map(({ id, side, kind, signer, signedAt, documentId, findings, matchedAt, matchedBy }) => (
        <li key={id}>
          {t(`dossier.signature.${side}`)}: {signer}, {t(`dossier.signature.${kind}`)},{' '}
          <InstantText at={signedAt} />
          {documentId && kind !== 'acceptance' && (
            <>
              {' '}
              (
              <Link to={`/documents/${documentId}`} reloadDocument>
                {t('papers.file')}
              </Link>
              )
            </>
          )}
          {findings && kind !== 'acceptance' && (
            <CopyFindingsView kind={kind} findings={findings} matchedAt={matchedAt} matchedBy={matchedBy} />
          )}
        </li>
      ))}
    </ul>
  )
}
