/** Documents that the portal draws from what it holds: decision, claim letter, report as filed, draft resolution. */
export const letters = {
  'decision.pdf': 'Entscheid (PDF)',
  'report.filed.pdf': 'Bericht wie eingereicht (PDF)',
  'claim.letter': 'Brief mit QR-Rechnung (PDF)',
  'claim.letter.of': 'Brief mit QR-Rechnung zur Abrechnung {year} (PDF)',
  'claim.letter.noAccount':
    'Den Brief mit QR-Rechnung gibt es, sobald der Kanton sein Konto für Rückzahlungen bestätigt hat.',
  'resolution.draft': 'Entwurf des Beschlusses (PDF)',
  'resolution.draft.of': 'Entwurf des Beschlusses von {municipality} (PDF)',
  'resolution.draft.title': 'Entwurf zum Übernehmen',
  'resolution.draft.text':
    'Ein Vorschlag mit den berechneten Beträgen Ihres Gesuchs. Passen Sie ihn an, wo Ihre Gemeinde es anders hält.',
  'resolution.draft.copy': 'Text zum Kopieren',
  'settings.account': 'Konto für Rückzahlungen',
  'settings.account.text': 'Dieses Konto steht auf der QR-Rechnung jeder Rückforderung.',
  'settings.account.iban': 'IBAN',
  'settings.account.iban.hint': 'In der Schweiz oder in Liechtenstein, ohne QR-IBAN.',
  'event.programme.name_account': 'Konto für Rückzahlungen hinterlegt',
  'settings.account.edit': 'Konto ändern',
  'settings.account.add': 'Konto hinterlegen',
  'settings.account.holder': 'Lautend auf',
  'settings.account.none': 'Noch kein Konto hinterlegt: Briefe mit QR-Rechnung gibt es erst mit dem Konto.',
} as const
