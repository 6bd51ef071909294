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
  'office.link.hint':
    'Adresse im Internet, beginnt mit https://. Steht im Gesuch neben den Fragen, zu denen sie gehört.',
  'words.title': 'Namen des Programms',
  'words.about':
    'Wie Programm, Vereinbarung, Stelle und Quellen auf Seiten, in Mails und Dokumenten heissen.',
  'words.lead':
    'Seiten, Mails und Dokumente sagen, was hier steht. Was schon ausgestellt ist, bleibt, wie es ist.',
  'words.agreement.hint':
    'Endet auf «vereinbarung», zum Beispiel «Leistungsvereinbarung»: So stimmen die Sätze des Portals.',
  'words.article.hint': 'Des Kurznamens und des ganzen Namens der Stelle.',
  'words.article.die': 'die (zum Beispiel die Dienststelle)',
  'words.article.das': 'das (zum Beispiel das Amt)',
  'words.article.der': 'der (zum Beispiel der Bereich)',
  'words.english.hint':
    'Endet auf «agreement». Was auf Englisch keinen Namen hat, heisst auch dort wie auf Deutsch.',
  'office.history': 'Frühere Angaben stehen in der Geschichte der Einstellungen.',
} as const
