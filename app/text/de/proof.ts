/** The proof of a dossier: what happened, by which checksums, and how to compare them. */
export const proof = {
  'proof.title': 'Nachweis',
  'proof.lead':
    'Jeder Schritt in diesem Dossier trägt eine Prüfsumme. Sie umfasst, was der Schritt festhielt, worauf er beruht und den Schritt davor im Protokoll des Portals. Wird nachträglich etwas geändert, passen die Prüfsummen nicht mehr.',
  'proof.head': 'Stand des Protokolls',
  'proof.head.text':
    'Bewahren Sie diese Zeile auf: Tag, Zahl der Einträge und Prüfsumme des letzten. Der Kanton kann später damit zeigen, dass das Protokoll bis heute dasselbe geblieben ist.',
  'proof.check': 'So prüfen Sie selbst',
  'proof.check.file':
    'Eine Datei: Berechnen Sie ihre Prüfsumme SHA-256 und vergleichen Sie sie mit der hier genannten. Oder geben Sie die Prüfsumme auf der Prüfseite ein.',
  'proof.check.verify': 'Zur Prüfseite',
  'proof.check.chain':
    'Den ganzen Verlauf, ohne das Portal: Das heruntergeladene Dossier enthält data/proof.json und eine Anleitung.',
  'proof.events': 'Schritte mit Prüfsumme',
  'proof.number': 'Eintrag {number}',
  'proof.restsOn': 'Beruht auf:',
  'proof.record.agreements': 'Vereinbarung',
  'proof.record.calculations': 'Berechnung des Beitrags',
  'proof.record.claims': 'Rückforderung',
  'proof.record.documents': 'Dokumenten',
  'proof.record.filings': 'Eingereichtem',
  'proof.record.settlements': 'Schlussabrechnung',
  'proof.record.signatures': 'Unterschriften',
} as const
