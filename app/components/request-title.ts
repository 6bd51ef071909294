import { lookUp, type Translate } from '#app/text/text.ts'
import { useLanguage } from '#app/text/use-text.tsx'

/** «Rückmeldung des Kantons zum Bericht 2025»; of one paper alone «Nachforderung …». */
export function requestTitle(t: Translate, { year, paper }: { year: number | null; paper: boolean }) {
  const title = paper ? 'request.title.paper' : 'request.title'
  return year === null ? t(title) : t(`${title}.report`, { year })
}

export function useSectionName() {
  const language = useLanguage()
  return (section: string) => lookUp(language, `section.${section}`) ?? section
}
