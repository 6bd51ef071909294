import { LANGUAGE_TAGS, type Language } from '#app/domain/language.ts'
import type { Block } from './blocks.ts'
import { ACCENT, styles } from './styles.ts'

/** One column of plain elements with inline styles: what every mail client shows alike, from 320 px on. */
export function MailPage({ subject, blocks, language }: Readonly<MailPageProps>) {
  return (
    <html lang={LANGUAGE_TAGS[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light" />
        <title>{subject}</title>
      </head>
      <body style={styles.body}>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={styles.sheet}>
          <tbody>
            <tr>
              <td style={styles.column}>
                {blocks.map((block, index) => (
                  <Piece key={index} block={block} />
                ))}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}

type MailPageProps = { subject: string; blocks: readonly Block[]; language: Language }

function Piece({ block }: Readonly<{ block: Block }>) {
  switch (block.kind) {
    case 'banner':
      return <p style={styles.banner}>{block.text}</p>
    case 'row':
      return (
        <p style={styles.paragraph}>
          {block.label}: <strong>{block.text}</strong>
        </p>
      )
    case 'quote':
      return (
        <>
          <p style={styles.label}>{block.label}:</p>
          <blockquote style={styles.quote}>{block.text}</blockquote>
        </>
      )
    case 'items':
      return (
        <ul style={styles.list}>
          {block.items.map((item, index) => (
            <li key={index} style={styles.item}>
              {item}
            </li>
          ))}
        </ul>
      )
    case 'button':
      return <Button {...block} />
    case 'closing':
      return (
        <p style={styles.paragraph}>
          {block.text}
          <br />
          {block.office}
        </p>
      )
    default:
      return <p style={block.kind === 'paragraph' ? styles.paragraph : styles.small}>{block.text}</p>
  }
}

/** The address stands below in full, for whoever sees no button or wants to check where it leads. */
function Button({ label, href }: Readonly<{ label: string; href: string }>) {
  return (
    <>
      <table role="presentation" cellPadding={0} cellSpacing={0} style={styles.buttonBox}>
        <tbody>
          <tr>
            <td bgcolor={ACCENT} style={styles.buttonCell}>
              <a href={href} style={styles.button}>
                {label}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
      <p style={styles.address}>{href}</p>
    </>
  )
}

declare module 'react' {
  interface TdHTMLAttributes<T> {
    /** Older mail clients read the colour of a cell from here only. */
    bgcolor?: string
  }
}
