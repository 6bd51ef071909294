import { useContext } from 'react'
import { UNSAFE_DataRouterStateContext as RouterState } from 'react-router-dom'
import { typedTexts } from '#app/domain/forms/form-fields.ts'
import { seldom } from './seldom.tsx'

export type Words = readonly (readonly [name: string, text: string])[]

const Kept = seldom(() => import('./kept-list.tsx').then((part) => part.KeptList), {
  name: 'kept',
  instead: ({ words }: { words: Words }) => words.map(([name, text]) => <p key={name}>{text}</p>),
})

/** What was typed into a form that the page no longer offers: to be read and copied, not lost. */
export function KeptWords({ typed }: { typed?: unknown }) {
  const sent = useTypedWords()
  const words = typed === undefined ? sent : typedTexts(typed)
  return words.length > 0 && <Kept words={words} />
}

/** What the last attempt sent, as its fields name it. */
export function useTypedWords() {
  const answers = Object.values(useContext(RouterState)?.actionData ?? {})
  return answers.flatMap((answer) => typedTexts(valuesIn(answer)))
}

function valuesIn(answer: unknown) {
  return typeof answer === 'object' && answer !== null && 'values' in answer ? answer.values : undefined
}
