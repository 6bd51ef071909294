import { DEFAULT_LANGUAGE, inEachLanguage, type Language } from '#app/domain/language.ts'
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
    ofLeaflet: words.leaflet && ' des Merkblatts',
    ...chapters(words, { one: 'Merkblatt', to: 'bis' }),
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
    ofLeaflet: words.leaflet && ' of the leaflet',
    ...chapters(words, { one: 'leaflet', to: 'to' }),
  }
}

/** Where the leaflet says what a sentence says; of a programme without one the sentence stands by itself. */
function chapters({ leaflet }: ProgrammeWords, { one, to }: { one: string; to: string }) {
  const cited = (chapter: string) => (leaflet === '' ? '' : ` (${one} ${chapter})`)
  return {
    chapter2: cited('2'),
    chapter3: cited('3'),
    chapter4: cited('4'),
    chapter5: cited('5'),
    chapters3to5: cited(`3 ${to} 5`),
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

/** What the page shows of whoever speaks, in one language. */
export type Spoken = {
  words: SpokenWords
  leafletAddress: string
  /** Canton and office have names in this language; where they have not, both are said in German. */
  isNamed: boolean
  /** The programme has the usual name, of which there is a picture. */
  isUsual: boolean
}

function spokenBy(language: Language, named: Named): Spoken {
  const { leafletAddress, officeEnglish, cantonEnglish, programme } = wordsOf(named)
  return {
    words: spokenWords(language, named),
    leafletAddress,
    isNamed: language === DEFAULT_LANGUAGE || (officeEnglish !== '' && cantonEnglish !== ''),
    isUsual: programme === USUAL_WORDS.programme,
  }
}

let speaker: () => Named = () => USUALLY

/** Until a portal has named itself: in a test of one text, in the sample pages. */
const USUALLY: Named = {
  canton: 'Kanton Luzern',
  name: 'Dienststelle Soziales und Gesellschaft (DISG)',
  words: USUAL_WORDS,
}

/** Of whose programme the screens of this process speak. */
export function speakFor(named: () => Named) {
  speaker = named
}

/** Who speaks in this process: the browser does not know, it is told the words alone. */
export const speaking = (): Named => speaker()

let written: Partial<Record<Language, Spoken>> = {}

/**
 * What is said in a language; `named`: by whom, where that is not the portal today. The browser says what the server
 * wrote on the page: how the words are bent it need not know, and this code is not sent to it.
 */
export function spoken(language: Language, named?: Named): Spoken | undefined {
  return import.meta.env.SSR ? spokenBy(language, named ?? speaker()) : written[language]
}

/** For the page. */
export function spokenOnThePage(): string {
  return JSON.stringify(inEachLanguage((language) => spoken(language)))
}

/** What the server wrote on it. */
export function speakAsWritten(words: string | undefined) {
  if (words !== undefined) written = JSON.parse(words)
}
