import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import type { AgreementVersion } from '#app/views/agreement-versions.server.ts'
import type { SignedDocument } from '#app/views/agreement-view.server.ts'
import { CopyFindingsView } from './copy-findings.tsx'
import { DateText, InstantText } from './date-text.tsx'
import { FileLink } from './documents.tsx'
import { List } from './list.tsx'
import { SetAside } from './set-aside.tsx'

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
      {agreements.map(
        ({ id, version, issuedOn, documentId, fileName, sha256, withdrawn, signed, signatures }) => (
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
              {withdrawn && <div className="field-error">{t('signing.withdrawn')}</div>}
              {signed && <SignedFile file={signed} version={version} />}
              <Signatures
                signatures={findings ? signatures : signatures.map((one) => ({ ...one, findings: null }))}
              />
            </div>
          </li>
        ),
      )}
    </List>
  )
}

function SignedFile({
  file: { documentId, sha256, ...file },
  version,
}: {
  file: SignedDocument
  version: number
}) {
  const t = useText()
  return (
    <div>
      <FileLink file={{ id: documentId, ...file }} />
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
      {signatures.map(
        ({ id, side, kind, signer, signedAt, documentId, fileName, withheld, findings, ...match }) => (
          <li key={id}>
            {t(`dossier.signature.${side}`)}: {signer}, {t(`dossier.signature.${kind}`)},{' '}
            <InstantText at={signedAt} />
            <SetAside of={match} />
            {documentId && kind !== 'acceptance' && (
              <div>
                <FileLink file={{ id: documentId, fileName: fileName ?? '', withheld }} />
              </div>
            )}
            {findings && kind !== 'acceptance' && (
              <CopyFindingsView kind={kind} findings={findings} {...match} />
            )}
          </li>
        ),
      )}
    </ul>
  )
}
