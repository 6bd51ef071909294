/** How the name of an office is said in German. */
export const ARTICLES = ['die', 'das', 'der'] as const
export type Article = (typeof ARTICLES)[number]

/** In German the name of the agreement is bent as this word is, so it ends in it; in English in the other one. */
export const AGREEMENT_ENDING = { de: 'vereinbarung', en: 'agreement' } as const

/**
 * What a canton calls its programme, in its own words, so that screens, mails and papers say them. Whatever is named in
 * English only if at all is empty, and then English screens say the German name.
 */
export type ProgrammeWords = {
  /** What a municipality shapes itself within the cantonal programme: «Mini-KIP». */
  programme: string
  agreement: string
  agreementEnglish: string
  /** The office in short, as it stands in a sentence, with the article of its whole name too. */
  office: string
  article: Article
  officeEnglish: string
  cantonEnglish: string
  /** Whose the figures of residents are, and which office of the canton publishes them. */
  source: string
  statistics: string
  /** The document in which the canton says what holds; empty: there is none. */
  leaflet: string
  leafletEnglish: string
  /** Where it can be read; empty: nowhere. */
  leafletAddress: string
}

/** Of a programme that names none of its own: those of the leaflet (Merkblatt 1 and 2). */
export const USUAL_WORDS: ProgrammeWords = {
  programme: 'Mini-KIP',
  agreement: 'Mini-KIP-Vereinbarung',
  agreementEnglish: 'Mini-KIP agreement',
  office: 'DISG',
  article: 'die',
  officeEnglish: 'Department for Social Affairs and Society (DISG)',
  cantonEnglish: 'Canton of Lucerne',
  source: 'BFS STATPOP / LUSTAT Statistik Luzern',
  statistics: 'LUSTAT',
  leaflet: 'Merkblatt für Gemeinden zum Abschluss von Mini-KIP-Vereinbarungen, DISG, 23. Januar 2025',
  leafletEnglish: 'Leaflet for municipalities on Mini-KIP agreements, DISG, 23 January 2025',
  leafletAddress: '',
}

/** What a decision of such a programme proposes to say of legal remedies, until its office has entered its own. */
export const USUAL_REMEDIES =
  'Gegen diesen Entscheid kann innert 30 Tagen seit Zustellung beim Gesundheits- und Sozialdepartement des Kantons Luzern, Bahnhofstrasse 15, 6002 Luzern, Verwaltungsbeschwerde erhoben werden. Die Beschwerde hat einen Antrag und dessen Begründung zu enthalten. Dieser Entscheid ist beizulegen.'

/** Who speaks: canton and office by name, with the words of its programme where it has its own. */
export type Named = { canton: string; name: string; words?: ProgrammeWords | undefined }

export function wordsOf({ words }: Pick<Named, 'words'>): ProgrammeWords {
  return words ?? USUAL_WORDS
}
