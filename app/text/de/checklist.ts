/** The rules that the canton checks an application by. */
export const checklist = {
  'checklist.answer': 'Prüfliste beantworten',
  'checklist.go': 'Zur Prüfliste',
  'checklist.progress': '{answered} von {all} Punkten beantwortet',
  'checklist.found': 'Das Portal hat gefunden',
  'checklist.nothingFound': 'Das Portal hat nichts zu beanstanden gefunden.',
  'checklist.outdated': 'seither geändert',
  'checklist.outdated.text':
    'Was Sie hier beurteilt haben, hat die Gemeinde danach geändert. Sehen Sie es nochmals an: Mit dem Speichern gilt das Urteil neu.',
  'checklist.verdict': 'Urteil zu {rule}',
  'checklist.remark': 'Bemerkung zu {rule} (nötig bei «nicht erfüllt»)',
  'checklist.save': 'Prüfliste speichern',
  'checklist.period': 'KIP-Periode:',
  'checklist.register': 'Abgleich mit dem Register der Projektförderung für: {members}.',

  'verdict.open': 'offen',
  'verdict.fulfilled': 'erfüllt',
  'verdict.not_fulfilled': 'nicht erfüllt',
  'verdict.not_applicable': 'trifft nicht zu',

  'rule.B1': 'Trägerschaft',
  'rule.B1.text':
    'Eine Gemeinde oder ein Gemeindeverbund kann eine {:agreement} abschliessen{:chapter2}. Keine andere Vereinbarung läuft über ein Mitglied.',
  'rule.B2': 'Fixe Struktur',
  'rule.B2.text':
    'Die Trägerschaft verfügt über eine fixe Struktur zur Integrationsförderung mit entsprechendem Auftrag und Budget{:chapter2}.',
  'rule.B3': 'Gemeinderatsbeschluss',
  'rule.B3.text':
    'Der Gemeinderat unterstützt und genehmigt die Vereinbarung; bei einem Gemeindeverbund der Gemeinderat jeder involvierten Gemeinde{:chapter2}.',
  'rule.B4': 'Budget',
  'rule.B4.text':
    'Das Budget gibt Auskunft darüber, wie die Mittel aus den {:programme} eingesetzt werden{:chapter2}.',
  'rule.B5': 'Grundlagenpapiere',
  'rule.B5.text': 'Grundlagenpapiere zur Umsetzung, wie Konzept oder Strategie, liegen vor{:chapter2}.',
  'rule.B6': 'Schwerpunkte',
  'rule.B6.text':
    'Die Massnahmen liegen in Schwerpunkten, die den Gemeinden offenstehen, und dienen deren strategischen Zielen{:chapter3}.',
  'rule.B8': 'Zielgruppen',
  'rule.B8.text': 'Die Massnahmen richten sich an Zielgruppen des Programms{:chapter4}.',
  'rule.B9': 'Laufzeit',
  'rule.B9.text': 'Die jährlichen Beiträge sind auf die Dauer der KIP-Periode beschränkt{:chapter5}.',
  'rule.B10': 'Bevölkerung am Stichtag',
  'rule.B10.text':
    'Ausschlaggebend ist die Bevölkerungsgrösse gemäss {:statistics} am {day}, bei einem Gemeindeverbund jene des Gemeindeverbunds{:chapter5}.',
  'rule.B11': 'Eigenleistung',
  'rule.B11.text':
    'Die Gemeinde leistet jährliche Aufwendungen, die zum Beitrag des Kantons mindestens im Verhältnis {ratio} stehen{:chapter5}.',
  'rule.B12': 'Finanzierbare Kosten',
  'rule.B12.text':
    'Die Kosten gehören zu einer Kostenart, die finanzierbar ist. Bei jeder steht die Frage, die sie stellt{:chapter5}.',
  'rule.B13': 'Keine Projektförderung',
  'rule.B13.text':
    'Wer eine {:agreement} hat, kann keine kantonale Projektförderung mehr beantragen{:chapter5}.',
} as const
