import { Link } from '@remix-run/react'
import { sizeText } from '#app/domain/file-size.ts'
import { dateAndTime } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownMessage } from '#app/views/inquiry.server.ts'
import { InstantText } from './date-text.tsx'
import { FileLink } from './documents.tsx'
import { List } from './list.tsx'
import { Section } from './section.tsx'
import { ToldApart } from './told-apart.tsx'
import { Name, Written } from './written.tsx'

type ThreadProps = {
  messages: readonly ShownMessage[]
  /** The page of the thread, below which something is withdrawn. */
  here: string
}

/** What was said, in its order; what is withdrawn stands struck through, with the reason. */
export function InquiryThread({ messages, here }: ThreadProps) {
  const t = useText()
  return (
    <Section title={t('inquiry.thread')} headClass="visually-hidden">
      <List ordered className="thread">
        {messages.map((message) => (
          <li key={message.id} id={`message-${message.number}`} data-side={message.side} className="stack-s">
            <Message message={message} here={here} />
          </li>
        ))}
      </List>
    </Section>
  )
}

function Message({ message, here }: { message: ShownMessage; here: string }) {
  const t = useText()
  const { id, number, author, from, at, text, withdrawn, files, isOwn } = message
  return (
    <>
      <div className="message-head">
        <h3>
          <Name>{t('inquiry.by', { name: author, from: from ?? t('inquiry.canton') })}</Name>
        </h3>
        <span className="file-facts">
          {t('inquiry.message', { number })} · <InstantText at={at} />
        </span>
      </div>
      {withdrawn && <TakenBack of={withdrawn} />}
      {withdrawn ? (
        <del className="taken-back">
          <Written>{text}</Written>
        </del>
      ) : (
        <Written>{text}</Written>
      )}
      <Files files={files} here={here} />
      {isOwn && (
        <p className="file-facts">
          <Link to={`${here}/withdraw/${id}`}>
            <ToldApart by={t('inquiry.message', { number })}>{t('inquiry.withdraw')}</ToldApart>
          </Link>
        </p>
      )}
    </>
  )
}

type Withdrawal = NonNullable<ShownMessage['withdrawn']>

function TakenBack({ of: { at, by, reason }, isFile }: { of: Withdrawal; isFile?: boolean }) {
  const t = useText()
  const language = useLanguage()
  const told = { day: dateAndTime(language, at), by, reason }
  return (
    <p className="file-facts">{isFile ? t('inquiry.file.withdrawn', told) : t('inquiry.withdrawn', told)}</p>
  )
}

function Files({ files, here }: { files: ShownMessage['files']; here: string }) {
  const t = useText()
  if (files.length === 0) return null
  return (
    <List className="file-list">
      {files.map((file) => (
        <li key={file.id}>
          <div>
            {file.isOpen ? <FileLink file={file} /> : <del className="taken-back">{file.fileName}</del>}{' '}
            <span className="file-facts">{sizeText(file.size)}</span>
            {file.withdrawn && <TakenBack of={file.withdrawn} isFile />}
          </div>
          {file.isOwn && (
            <Link className="file-facts" to={`${here}/withdraw/${file.id}`}>
              <ToldApart by={file.fileName}>{t('inquiry.withdraw.file')}</ToldApart>
            </Link>
          )}
        </li>
      ))}
    </List>
  )
}
