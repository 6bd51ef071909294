import { proposedText, type ToldEvent } from '#app/text/events.ts'
import { useLanguage } from '#app/text/use-text.tsx'

/** What is asked for: «Bericht 2026 wieder öffnen». */
export function useProposedWords() {
  const language = useLanguage()
  return (event: ToldEvent) => proposedText(language, event)
}
