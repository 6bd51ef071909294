/** The simulator: keys side by side, before one of them is decided on. */
export const simulator = {
  'simulator.title': 'Simulator',
  'simulator.about':
    'Schlüssel nebeneinander: was jeder einer Gemeinde gäbe, was er kostet, wer gewinnt und wer verliert.',
  'simulator.lead':
    'Alle Beträge gelten für ein volles Jahr. Nichts davon ist verbindlich, und nichts wird verändert. Die Adresse dieser Seite behält den Vergleich; Sie können sie weitergeben.',
  'simulator.keys': 'Schlüssel',
  'simulator.keys.hint':
    'Der Schlüssel in Kraft ist immer dabei. Dazu wählen Sie bis zu drei weitere; eigene entwerfen Sie unter «Verteilschlüssel».',
  'simulator.keys.tooMany': 'Wählen Sie höchstens drei Schlüssel zum Vergleich.',
  'simulator.over': 'Berechnet für',
  'simulator.over.alone': 'alle Gemeinden, jede für sich',
  'simulator.over.together': 'alle Gemeinden, bestehende Verbünde zusammen',
  'simulator.over.agreements': 'die laufenden Vereinbarungen',
  'simulator.compare': 'Vergleichen',
  'simulator.asOf': 'Gemeinden und Verbünde am {day}, Bevölkerung am {reference}.',
  'simulator.sums': 'Was die Schlüssel kosten',
  'simulator.key': 'Schlüssel',
  'simulator.sum': 'Summe pro Jahr',
  'simulator.perHead': 'Pro Kopf',
  'simulator.leftIn': 'Rest {year}',
  'simulator.creditNone': 'kein Kredit',
  'simulator.gains': 'Gewinnen',
  'simulator.losses': 'Verlieren',
  'simulator.same': 'Gleich viel',
  'simulator.left.text':
    'Rest: der Kredit des Jahres ohne diese Summe. Bei laufenden Vereinbarungen zählt jede nur in ihren Jahren.',
  'simulator.over.text': 'Der Schlüssel kostet mehr, als der Kredit hergibt: {years}.',
  'simulator.fault': '{key} lässt sich so nicht berechnen',
  'simulator.fault.eligible_cost_missing':
    'Er zahlt einen Anteil der Kosten. Rechnen lässt er sich nur über laufende Vereinbarungen, die alle ein Budget haben.',
  'simulator.fault.class_unknown': 'Er unterscheidet Klassen, und nicht jede Partei hat eine.',
  'simulator.fault.population_missing': 'Nicht von jeder Gemeinde ist die Bevölkerung am Stichtag bekannt.',
  'simulator.fault.minima_above_pool':
    'Die Mindestbeiträge ergeben zusammen mehr als die Summe, die geteilt wird.',
  'simulator.fault.caps_below_pool':
    'Die Höchstbeiträge ergeben zusammen weniger als die Summe, die geteilt wird.',
  'simulator.fault.municipality_twice': 'Eine Gemeinde steht nach einer Fusion in zwei Vereinbarungen.',
  'simulator.fault.other':
    'Die Angaben des Schlüssels passen nicht zu diesen Gemeinden. Öffnen Sie ihn, und prüfen Sie ihn.',
  'simulator.none': 'Es läuft noch keine Vereinbarung',
  'simulator.none.text': 'Vergleichen Sie über alle Gemeinden.',
  'simulator.dots': 'Franken pro Kopf',
  'simulator.dots.unit': 'Franken pro Kopf und Jahr, nach Bevölkerung (logarithmisch)',
  'simulator.dots.sentence':
    'Jede Gemeinde als Punkt: je weiter rechts, desto grösser, je höher, desto mehr pro Kopf.',
  'simulator.differences': '{key}: wer gewinnt, wer verliert',
  'simulator.differences.unit': 'Franken pro Jahr, gegenüber {key}',
  'simulator.differences.sentence':
    'Jede Gemeinde als Balken, links der grösste Gewinn, rechts der grösste Verlust.',
  'simulator.more': 'mehr',
  'simulator.less': 'weniger',
  'simulator.rows': 'Beträge nach Gemeinde',
  'simulator.party': 'Gemeinde oder Verbund',
  'simulator.population': 'Bevölkerung',
  'simulator.amountOf': 'Betrag, {key}',
  'simulator.perHeadOf': 'Pro Kopf, {key}',
  'simulator.gainOf': 'Differenz, {key}',
  'simulator.total': 'Total',
  'simulator.sheet': 'Vergleich',
} as const
