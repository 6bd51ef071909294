import { Link, useActionData } from '@remix-run/react'
import type { Section } from '#app/domain/application/sections.ts'
import type { Language } from '#app/domain/language.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { fieldText } from '#app/text/choices.ts'
import { dateAndTime, shortDate } from '#app/text/dates.ts'
import type { ToldEvent } from '#app/text/events.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { useEventWords } from './history.tsx'
import { KeptWords, useTypedWords } from './kept-words.tsx'
import { Notice } from './notice.tsx'
import { useTakenFocus } from './taken-focus.ts'

type LinkTo = (section: Section) => string | undefined

/** The reasons of a guard as sentences, each leading to where it can be mended. */
export function Reasons({ reasons, linkTo }: { reasons: readonly Reason[]; linkTo?: LinkTo }) {
  const sentence = useReason()
  return (
    <ul className="stack-xs">
      {reasons.map((reason) => {
        const words = sentence(reason)
        return <li key={words}>{mendedAt(reason, linkTo, words)}</li>
      })}
    </ul>
  )
}

/** What the last attempt was refused for, if it was: for fields that only then are asked for. */
export function useRefusal(): string | undefined {
  const answer = useActionData<unknown>()
  return isRefusal(answer) ? answer.refusal : undefined
}

/** The reasons of the last refusal, if there was one. */
export function useReasons(): readonly Reason[] {
  const answer = useActionData<unknown>()
  return isRefusal(answer) ? answer.reasons : []
}

/** The words as a link: to the section, and in it to the field; on the page of the field itself to the field. */
function mendedAt({ section, field }: Reason, linkTo: LinkTo | undefined, words: string) {
  const path = section && linkTo?.(section)
  if (path) return <Link to={field ? `${path}#${field}` : path}>{words}</Link>
  return field ? <a href={`#${field}`}>{words}</a> : words
}

type RefusalNoticeProps = {
  linkTo?: LinkTo
  /** Whether the page still offers the form; else what was typed into it is shown to be copied. */
  offered?: boolean
}

/** Why the last attempt was refused, if it was, and who was quicker. Stands on top of every page that carries a verb. */
export function RefusalNotice({ offered = true, ...notice }: RefusalNoticeProps) {
  return (
    <>
      <Refused offered={offered} {...notice} />
      {!offered && <KeptWords />}
    </>
  )
}

function Refused({ linkTo, offered }: { linkTo?: LinkTo; offered: boolean }) {
  const t = useText()
  const language = useLanguage()
  const answer = useActionData<unknown>()
  const refusal = isRefusal(answer) ? answer : undefined
  const focused = useTakenFocus(refusal !== undefined, refusal)
  const typed = useTypedWords().length > 0
  if (!refusal) return null
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
        {refusal.reasons.length > 0 && <Reasons reasons={refusal.reasons} linkTo={linkTo} />}
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

type Meanwhile = ToldEvent & { who: string; at: string }

function HappenedMeanwhile({ meanwhile }: { meanwhile: Meanwhile }) {
  const t = useText()
  const language = useLanguage()
  const tell = useEventWords()
  const { who, at } = meanwhile
  return <p>{t('conflict.meanwhile', { who, when: dateAndTime(language, at), what: tell(meanwhile) })}</p>
}

/** Data arrive as Rappen, plain dates and names of fields; people read francs, `31.12.2027` and labels. */
function useReason() {
  const language = useLanguage()
  return ({ key, data = {} }: Reason) => {
    const shown = Object.entries(data).map(([name, value]) => [
      name,
      name === 'fields' ? namesOf(language, value) : worded(name, value),
    ])
    return lookUp(language, `reason.${key}`, Object.fromEntries(shown)) ?? key
  }
}

/** «contactName town»: the labels of these fields. */
function namesOf(language: Language, fields: string | number) {
  return String(fields)
    .split(' ')
    .map((name) => fieldText(language, name) ?? name)
    .join(', ')
}

const AMOUNTS = new Set(['missing', 'resolved', 'required'])

function worded(name: string, value: string | number) {
  if (typeof value === 'number') return AMOUNTS.has(name) ? formatRappen(rappen(value)) : value
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value) : value
}

type Refusal = { refusal: string; reasons: readonly Reason[]; meanwhile?: Meanwhile | null }

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer && 'reasons' in answer
}
