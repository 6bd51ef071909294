/** Documents that the portal draws from what it holds: decision, claim letter, report as filed, draft resolution. */
export const letters = {
  'resolution.draft': 'Entwurf des Beschlusses (PDF)',
  'resolution.draft.title': 'Entwurf zum Übernehmen',
  'resolution.draft.text':
    'Ein Vorschlag mit den berechneten Beträgen Ihres Gesuchs. Passen Sie ihn an, wo Ihre Gemeinde es anders hält.',
  'resolution.draft.copy': 'Text zum Kopieren',

  // What a document is called when it is saved.
  'paper.activityReportDraft': 'Entwurf Tätigkeitsbericht {time}',
  'paper.activityReport': 'Tätigkeitsbericht {time} {reference}',
  'paper.agreement': '{agreement} {party} {reference}',
  'paper.agreement.version': '{agreement} Fassung {version} {party} {reference}',
  'paper.agreementDraft': 'Entwurf Vereinbarung {party}',
  'paper.agreementDraft.version': 'Entwurf Fassung {version} {party}',
  'paper.amendment': 'Nachtrag {number} {party} {reference}',
  'paper.amendmentDraft': 'Entwurf Nachtrag {number} {party}',
  'paper.calculation': '{programme} Beitrag {members}',
  'paper.claimLetter': 'Rückforderung {year} {reference}',
  'paper.councilResolution': 'Entwurf Beschluss {municipality}',
  'paper.decision': 'Entscheid {reference}',
  'paper.dunningNotice': 'Mahnung Bericht {year} {party}',
  'paper.executedAgreement': '{agreement} {party} {reference} unterzeichnet',
  'paper.filedReport': 'Bericht {year} {reference}',
  'paper.receipt': 'Eingangsbestätigung {reference}',
  'paper.receipt.report': 'Eingangsbestätigung {year} {reference}',
  'paper.settlement': 'Abrechnung {year} {reference}',
} as const
