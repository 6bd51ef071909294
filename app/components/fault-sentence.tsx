import { seldom } from './seldom.tsx'

/** The sentence for the message of a form fault, such as `too_short`. */
export const FaultSentence = seldom(() => import('./fault-words.tsx').then((part) => part.FaultText), {
  name: 'fault',
})
