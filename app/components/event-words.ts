import { type ToldEvent, toldEvent } from '#app/text/events.ts'
import { useLanguage } from '#app/text/use-text.tsx'

/** Tells events in the language of the page. */
export function useEventWords() {
  const language = useLanguage()
  return (event: ToldEvent) => toldEvent(language, event)
}
