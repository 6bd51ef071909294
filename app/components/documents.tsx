import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { sizeText } from '#app/domain/file-size.ts'
import { useText } from '#app/text/use-text.tsx'
import type { DocumentEntry } from '#app/views/documents.server.ts'
import { InstantText } from './date-text.tsx'
import { List } from './list.tsx'
import { ToldApart } from './told-apart.tsx'

type DocumentsProps = {
  documents: readonly DocumentEntry[]
  /** Beside each document, such as the way to remove it. */
  action?: (document: DocumentEntry) => ReactNode
}

type FileLinkProps = {
  file: Pick<DocumentEntry, 'id' | 'fileName' | 'withheld'>
  /** In place of the name; a file that nobody can open bears its name. */
  label?: ReactNode
}

/** A file to download, or its name and why nobody can. */
export function FileLink({ file: { id, fileName, withheld }, label = fileName }: FileLinkProps) {
  if (!withheld)
    return (
      <Link to={`/documents/${id}`} reloadDocument>
        {label}
      </Link>
    )
  return (
    <>
      <span>{fileName}</span>
      <Withheld why={withheld} />
    </>
  )
}

/** Why nobody can open a file. */
export function Withheld({ why }: { why: 'waiting' | 'infected' }) {
  const t = useText()
  return <div className={why === 'infected' ? 'field-error' : 'file-facts'}>{t(`file.withheld.${why}`)}</div>
}

/** The way to a clean file for a locked one, for whoever may replace it. */
export function ReplaceLink({
  document: { fileName, replaceAt },
}: {
  document: Pick<DocumentEntry, 'fileName' | 'replaceAt'>
}) {
  const t = useText()
  if (!replaceAt) return null
  return (
    <Link to={replaceAt}>
      <ToldApart by={fileName}>{t('file.replace')}</ToldApart>
    </Link>
  )
}

/**
 * Files to download, each with what it is, and the beginning of its SHA-256, by which it can be told; a locked one with
 * the way to replace it.
 */
export function Documents({ documents, action }: DocumentsProps) {
  const t = useText()
  if (documents.length === 0) return <p className="soft">{t('file.none')}</p>
  return (
    <List className="file-list">
      {documents.map((document) => (
        <li key={document.id}>
          <div>
            <FileLink file={document} />
            <Facts document={document} />
          </div>
          {(action || document.replaceAt) && (
            <div className="stack-xs">
              <ReplaceLink document={document} />
              {action?.(document)}
            </div>
          )}
        </li>
      ))}
    </List>
  )
}

function Facts({ document }: { document: DocumentEntry }) {
  const t = useText()
  const { slot, municipality, year, size, uploadedAt, sha256 } = document
  const facts = [t(`documentSlot.${slot}`), municipality, year, sizeText(size)].filter(Boolean).join(' · ')
  return (
    <>
      <div className="file-facts">
        {facts} · <InstantText at={uploadedAt} />
      </div>
      <div className="file-facts">
        {t('file.hash')} <code title={sha256}>{sha256.slice(0, 12)}…</code>
      </div>
    </>
  )
}
