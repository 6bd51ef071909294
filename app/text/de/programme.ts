/** What the canton decides and enters itself: the overview of its parts. */
export const programme = {
  'programme.title': 'Programm',
  'programme.lead': 'Was der Kanton festlegt und selbst eingibt. Nichts davon steht fest im Portal.',
  'programme.group.decisions': 'Was der Kanton festlegt',
  'programme.group.money': 'Geld',
  'programme.group.registers': 'Register',
  'programme.group.upward': 'Auswertung und Berichte',
  'office.title': 'Stelle',
  'office.about':
    'Adresse, Telefon und Mailadresse, Unterzeichnende, Konto und Rechtsmittel: was Vereinbarungen und Briefe nennen.',
  'office.lead':
    'Vereinbarungen, Briefe und Mails nennen die Stelle so. Was schon ausgestellt ist, bleibt, wie es ist.',
  'office.email.hint':
    'Ein Postfach der Stelle, nicht einer Person: Antworten auf Mails des Portals kommen hierher.',
  'office.signers.hint':
    'Je Zeile Name und Funktion, höchstens drei. Leer: Die Vereinbarung lässt die Zeilen offen.',
  'office.remedies.hint':
    'Steht als Vorschlag in jedem ablehnenden Entscheid. Leer: die üblichen Worte des Portals.',
  'office.history': 'Frühere Angaben stehen in der Geschichte der Einstellungen.',
} as const
