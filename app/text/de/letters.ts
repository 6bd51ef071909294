/** Documents that the portal draws from what it holds: decision, claim letter, report as filed, draft resolution. */
export const letters = {
  'resolution.draft': 'Entwurf des Beschlusses (PDF)',
  'resolution.draft.title': 'Entwurf zum Übernehmen',
  'resolution.draft.text':
    'Ein Vorschlag mit den berechneten Beträgen Ihres Gesuchs. Passen Sie ihn an, wo Ihre Gemeinde es anders hält.',
  'resolution.draft.copy': 'Text zum Kopieren',
} as const
