import type { CSSProperties } from 'react'
import { LANGUAGE_TAGS, type Language } from '#app/domain/language.ts'
import type { Block } from './blocks.ts'

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

const ACCENT = '#0b5868'
const INK = '#1b2326'
const QUIET = '#505b5f'
const FONT = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif"

const text = { fontFamily: FONT, fontSize: 16, lineHeight: '24px', color: INK } as const
const styles = {
  body: { margin: 0, padding: 0, backgroundColor: '#ffffff' },
  sheet: { borderTop: `4px solid ${ACCENT}`, backgroundColor: '#ffffff' },
  column: { ...text, padding: '28px 20px', maxWidth: 560, display: 'block', wordBreak: 'break-word' },
  banner: { ...text, margin: '0 0 24px', padding: '10px 14px', backgroundColor: '#fff3d6', fontSize: 15 },
  paragraph: { ...text, margin: '0 0 16px' },
  label: { ...text, margin: '0 0 4px' },
  quote: {
    ...text,
    margin: '0 0 16px',
    padding: '2px 0 2px 14px',
    borderLeft: `3px solid ${ACCENT}`,
    whiteSpace: 'pre-line',
  },
  list: { ...text, margin: '0 0 16px', padding: '0 0 0 20px' },
  item: { margin: '0 0 6px' },
  buttonBox: { margin: '24px 0 8px' },
  buttonCell: { borderRadius: 4 },
  button: {
    ...text,
    display: 'inline-block',
    padding: '12px 22px',
    fontWeight: 600,
    color: '#ffffff',
    textDecoration: 'none',
  },
  address: {
    ...text,
    margin: '0 0 24px',
    fontSize: 13,
    lineHeight: '18px',
    color: QUIET,
    wordBreak: 'break-all',
  },
  small: { ...text, margin: '0 0 16px', fontSize: 15, color: QUIET },
} as const satisfies Record<string, CSSProperties>
