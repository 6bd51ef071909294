import type { ReactNode } from 'react'
import { sizeText } from '#app/domain/file-size.ts'
import { useText } from '#app/text/use-text.tsx'
import { InstantText } from './date-text.tsx'
import { List } from './list.tsx'

export type FileEntry = {
  id: string
  name: string
  /** What it is: the slot it lies in. */
  kind?: string
  /** Absent while it may not be downloaded yet. */
  href?: string
  bytes: number
  at?: string
  sha256?: string
  status?: ReactNode
}

export function FileList({ files }: { files: readonly FileEntry[] }) {
  const t = useText()
  if (files.length === 0) return <p className="soft">{t('file.none')}</p>
  return (
    <List className="file-list">
      {files.map((file) => (
        <li key={file.id}>
          <div>
            <div>{file.href ? <a href={file.href}>{file.name}</a> : file.name}</div>
            <div className="file-facts">
              {[file.kind, sizeText(file.bytes)].filter(Boolean).join(' · ')}
              {file.at && (
                <>
                  {' · '}
                  <InstantText at={file.at} />
                </>
              )}
            </div>
            {file.sha256 && (
              <div className="file-facts">
                {t('file.hash')} <code>{file.sha256}</code>
              </div>
            )}
          </div>
          {file.status && <div>{file.status}</div>}
        </li>
      ))}
    </List>
  )
}
