import { Badge } from '#app/components/status-badge.tsx'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'

const TONES = {
  queued: 'info',
  sent: 'success',
  kept: 'neutral',
  failed: 'danger',
  skipped: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>

/** What became of a mail. */
export function MailState({ state }: { state: keyof typeof TONES }) {
  const t = useText()
  return <Badge label={t(`mailState.${state}`)} tone={TONES[state]} />
}
