import type { Language } from '#app/domain/language.ts'
import {
  type Article,
  type Named,
  type ProgrammeWords,
  USUAL_WORDS,
  wordsOf,
} from '#app/domain/programme/programme-words.ts'

const DATIVE: Readonly<Record<Article, string>> = { die: 'der', das: 'dem', der: 'dem' }
const ACCUSATIVE: Readonly<Record<Article, string>> = { die: 'die', das: 'das', der: 'den' }

/** The words of a programme as they stand in a sentence: a text has a gap `{:name}` for each. */
export function spokenWords(language: Language, named: Named) {
  const words = wordsOf(named)
  return language === 'de' ? inGerman(named, words) : inEnglish(named, words)
}

function inGerman({ canton, name }: Named, words: ProgrammeWords) {
  const { agreement, office, article } = words
  return {
    programme: words.programme,
    agreement,
    agreements: `${agreement}en`,
    office,
    TheOffice: `${upperFirst(article)} ${office}`,
    toOffice: `${DATIVE[article]} ${office}`,
    toOfficeName: `${DATIVE[article]} ${name}`,
    theOfficeName: `${article} ${withoutShort(name)}`,
    theWholeOffice: `${article} ${name}`,
    throughOffice: `${ACCUSATIVE[article]} ${name}`,
    canton,
    ofCanton: canton.replace(/\bKanton\b/, 'Kantons'),
    officeName: name,
    source: words.source,
    statistics: words.statistics,
    leaflet: words.leaflet,
  }
}

function inEnglish({ canton, name }: Named, words: ProgrammeWords): ReturnType<typeof inGerman> {
  const { agreementEnglish: agreement, officeEnglish, cantonEnglish, office } = words
  const officeName = officeEnglish || name
  return {
    programme: words.programme,
    agreement,
    agreements: `${agreement}s`,
    office,
    TheOffice: office,
    toOffice: office,
    toOfficeName: name,
    theWholeOffice: name,
    throughOffice: name,
    theOfficeName: officeEnglish ? lowerFirst(withoutShort(officeEnglish)) : name,
    canton: cantonEnglish || canton,
    ofCanton: cantonEnglish ? lowerFirst(cantonEnglish) : canton,
    officeName,
    source: words.source.replace(/^BFS\b/, 'FSO'),
    statistics: words.statistics,
    leaflet: words.leafletEnglish || words.leaflet,
  }
}

const upperFirst = (text: string) => text.replace(/^./u, (first) => first.toUpperCase())
const lowerFirst = (text: string) => text.replace(/^./u, (first) => first.toLowerCase())
/** «Dienststelle Soziales und Gesellschaft (DISG)» without what it is called in short. */
const withoutShort = (name: string) => name.replace(/ \([^()]*\)$/, '')

export type SpokenWords = ReturnType<typeof spokenWords>
export type WordName = keyof SpokenWords

/** Fills the gaps of a text for words of the programme. */
export function inWordsOf(text: string, words: SpokenWords): string {
  return text.replace(/\{:(\w+)\}/g, (gap, name: string) => words[name as WordName] ?? gap)
}

let speaker: () => Named = () => USUALLY

/** Until a portal has named itself: in a test of one text, in the sample pages. */
const USUALLY: Named = {
  canton: 'Kanton Luzern',
  name: 'Dienststelle Soziales und Gesellschaft (DISG)',
  words: USUAL_WORDS,
}

/** Of whose programme the screens of this process, or of this page in the browser, speak. */
export function speakFor(named: () => Named) {
  speaker = named
}

export function speaking(): Named {
  const { canton, name, words } = speaker()
  return { canton, name, ...(words && { words }) }
}

/** For the page, so that the browser speaks of the same programme as the server. */
export function speakingInTheBrowser(): string {
  return JSON.stringify(speaking())
}

/** What the server wrote on the page. */
export function speakAsWritten(written: string | undefined) {
  if (written === undefined) return
  const named: Named = JSON.parse(written)
  speakFor(() => named)
}
