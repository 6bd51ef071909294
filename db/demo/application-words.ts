import type { MeasureForm } from '#app/domain/application/forms.ts'

/** What every application of the story says. */
export const WELCOME: MeasureForm = {
  title: 'Begrüssungsgespräche für Neuzugezogene',
  description:
    'Alle aus dem Ausland neu zugezogenen Personen werden innert acht Wochen zu einem persönlichen Gespräch eingeladen. Bei Bedarf wird eine interkulturell dolmetschende Person beigezogen.',
  fundingArea: 1,
  targetGroups: ['immigrants', 'work_and_family'],
  goals: ['welcome', 'access'],
  keyFigures: [
    { label: 'Geführte Gespräche', code: 'talks', planned: 60 },
    { label: 'Gespräche mit Dolmetschen', planned: 15 },
  ],
}

export const MEETING: MeasureForm = {
  title: 'Treffpunkt Deutsch im Alltag',
  description:
    'Wöchentlicher Treffpunkt mit Konversation auf Deutsch, Kinderhütedienst und Informationen aus der Gemeinde. Freiwillige aus der Bevölkerung gestalten die Nachmittage mit.',
  fundingArea: 5,
  targetGroups: ['immigrants', 'local_population', 'asylum'],
  goals: ['exchange'],
  keyFigures: [
    { label: 'Nachmittage', code: 'events', planned: 40 },
    { label: 'Teilnehmende je Nachmittag', planned: 18 },
  ],
}

type Line = [label: string, category: string, measure: 'welcome' | 'meeting' | null, percent: number]

/** Shares of the eligible cost by line, in per cent. */
export const LINES: readonly Line[] = [
  ['Personal Begrüssung und Beratung', 'personnel', 'welcome', 40],
  ['Interkulturelles Dolmetschen', 'counselling', 'welcome', 12],
  ['Treffpunkt: Leitung, Material, Kinderhütedienst', 'projects', 'meeting', 30],
  ['Miete und Infrastruktur der Anlaufstelle', 'contact_point', null, 18],
]

export const PAPERS = [
  {
    slot: 'structure_evidence',
    fileName: 'Stellenbeschrieb.pdf',
    title: 'Auftrag der Anlaufstelle Integration (Demo)',
    lines: ['Der Gemeinderat führt die Anlaufstelle Integration als ständige Aufgabe.'],
  },
  {
    slot: 'foundation_paper',
    fileName: 'Konzept Integration.pdf',
    title: 'Konzept Integration (Demo)',
    lines: ['Ziele, Zielgruppen und Massnahmen der kommunalen Integrationsförderung.'],
  },
] as const

export function resolutionOf(name: string, agreement: string) {
  return {
    fileName: `Gemeinderatsbeschluss ${name}.pdf`,
    title: `Beschluss des Gemeinderates ${name} (Demo)`,
    lines: [`Der Gemeinderat ${name} stimmt der ${agreement} zu und beschliesst die Eigenleistung.`],
  }
}
