import type { ReactNode } from 'react'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error' | 'alert'

type NoticeProps = {
  kind: NoticeKind
  title?: string
  children?: ReactNode
  /** Read out at once: for answers to what the reader just did. */
  live?: boolean
}

const TONES: Record<NoticeKind, Tone> = {
  info: 'info',
  success: 'success',
  warning: 'pending',
  error: 'danger',
  alert: 'attention',
}

export function Notice({ kind, title, children, live }: NoticeProps) {
  const t = useText()
  const urgent = kind === 'error' || kind === 'alert'
  return (
    <div className="notice" data-tone={TONES[kind]} role={live ? (urgent ? 'alert' : 'status') : undefined}>
      <p className="notice-title">{title ?? t(`notice.${kind}`)}</p>
      {children && <div className="stack-s">{children}</div>}
    </div>
  )
}
