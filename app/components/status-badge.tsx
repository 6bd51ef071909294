import type { Status, Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import { Details } from './details.tsx'

/** The word first, the colour second. */
export function Badge({ label, tone }: { label: string; tone: Tone }) {
  return (
    <span className="badge" data-tone={tone}>
      {label}
    </span>
  )
}

/** A status with «Erläuterung zum Status»: who has the ball, what comes next, by when. */
export function StatusBadge({ status, until }: { status: Status; until?: string }) {
  const t = useText()
  return (
    <div className="status">
      <Badge label={status.label} tone={status.tone} />
      <Details summary={t('status.explanation')}>
        <p>
          {status.explanation} {until}
        </p>
      </Details>
    </div>
  )
}
