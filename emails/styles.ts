import type { CSSProperties } from 'react'

export const ACCENT = '#0b5868'
const INK = '#1b2326'
const QUIET = '#505b5f'
const FONT = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif"

const text = { fontFamily: FONT, fontSize: 16, lineHeight: '24px', color: INK } as const

/** Stands at each element: mail clients drop what a sheet of its own says. */
export const styles = {
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
