import { lookUp, type Translate } from '#app/text/text.ts'
import { useLanguage } from '#app/text/use-text.tsx'

/** «Rückmeldung des Kantons zum Bericht 2025»; of one paper alone «Nachforderung …». */
export function requestTitle(t: Translate, { year, paper }: { year: number | null; paper: boolean }) {
  if (year === null) return t(paper ? 'request.title.paper' : 'request.title')
  return t(paper ? 'request.title.paper.report' : 'request.title.report', { year })
}

export function useSectionName() {
  const language = useLanguage()
  return (section: string) => lookUp(language, `section.${section}`) ?? section
}
