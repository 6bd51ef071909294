import { lookUp, type Translate } from '#app/text/text.ts'
import { useLanguage } from '#app/text/use-text.tsx'

/** «Rückmeldung des Kantons zum Bericht 2025» */
export function requestTitle(t: Translate, year: number | null) {
  return year === null ? t('request.title') : t('request.title.report', { year })
}

export function useSectionName() {
  const language = useLanguage()
  return (section: string) => lookUp(language, `section.${section}`) ?? section
}
