import type { Meanwhile } from '#app/domain/lifecycle/refusal.ts'
import { dateAndTime } from '#app/text/dates.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { useEventWords } from './event-words.ts'
import { useTypedWords } from './kept-words.tsx'
import { Notice } from './notice.tsx'
import { Reasons } from './reason-list.tsx'
import type { RefusedProps } from './reasons.tsx'
import { useTakenFocus } from './taken-focus.ts'

/** Why the last attempt was refused. */
export function Refused({ linkTo, offered, refusal }: RefusedProps) {
  const t = useText()
  const language = useLanguage()
  const focused = useTakenFocus(true, refusal)
  const typed = useTypedWords().length > 0
  return (
    <div role="alert" {...focused}>
      <Notice
        kind="error"
        title={t(refusal.refusal === 'changed_meanwhile' ? 'conflict.title' : 'refusal.title')}
      >
        {refusal.meanwhile && <HappenedMeanwhile meanwhile={refusal.meanwhile} />}
        <p>
          {lookUp(language, `refusal.${sentenceFor(refusal.refusal, { offered, typed })}`) ??
            t('refusal.wrong_state')}
        </p>
        {refusal.reasons.length > 0 && (
          <Reasons reasons={toldReasons(language, refusal.reasons)} linkTo={linkTo} />
        )}
      </Notice>
    </div>
  )
}

/** What is true of the page below: its fields hold what was typed, it has a button only, or the form is gone. */
function sentenceFor(refusal: string, { offered, typed }: { offered: boolean; typed: boolean }) {
  if (offered) return refusal === 'changed_meanwhile' && !typed ? 'decided_meanwhile' : refusal
  if (!['changed_meanwhile', 'wrong_state'].includes(refusal)) return refusal
  return typed ? 'no_longer_offered.kept' : 'no_longer_offered'
}

function HappenedMeanwhile({ meanwhile }: { meanwhile: Meanwhile }) {
  const t = useText()
  const language = useLanguage()
  const tell = useEventWords()
  const { who, at } = meanwhile
  return <p>{t('conflict.meanwhile', { who, when: dateAndTime(language, at), what: tell(meanwhile) })}</p>
}
