/** Reports on the activity of a period or a year: a draft with the words of the office, then a paper. */
export const activityReport = {
  'activityReport.one': 'Tätigkeitsbericht',
  'activityReport.all': 'Tätigkeitsberichte',
  'activityReport.lead':
    'Die Zahlen mit Ihren eigenen Worten dazwischen, als Seite und als PDF. Ein Entwurf zeigt die Zahlen von heute; mit der Herausgabe bleiben sie, wie sie sind.',
  'activityReport.none': 'In dieser Periode ist noch kein Bericht begonnen.',
  'activityReport.begin': 'Tätigkeitsbericht beginnen',
  'activityReport.time': 'Worüber',
  'activityReport.reference': 'Referenz',
  'activityReport.standing': 'Stand',
  'activityReport.standing.draft': 'Entwurf',
  'activityReport.standing.issued': 'herausgegeben',
  'activityReport.standing.replaced': 'ersetzt',
  'activityReport.standing.withdrawn': 'zurückgezogen',
  'activityReport.paper': 'Dokument',
  'activityReport.code': 'Prüfcode',
  'activityReport.issued': 'Herausgegeben',
  'activityReport.whyReplaced': 'Warum er den früheren ersetzt',
  'activityReport.replaces': 'Dieser Bericht ersetzt {reference}. Der Grund steht im Dokument.',
  'activityReport.replacedBy': 'Ersetzt durch',
  'activityReport.withdrawn': 'Zurückgezogen',
  'activityReport.whyWithdrawn': 'Warum',
  'activityReport.draft.lead':
    'Ein Entwurf: die Zahlen von heute mit Ihren Worten dazwischen. Alle beim Kanton können ihn lesen.',
  'activityReport.issued.lead':
    'Worte und Zahlen, wie sie herausgegeben wurden. Was seither dazugekommen ist, steht unter «Tätigkeit».',
  'activityReport.edit': 'Worte schreiben',
  'activityReport.edit.lead':
    'Was leer bleibt, steht nicht im Bericht. Eine leere Zeile beginnt einen neuen Absatz.',
  'activityReport.preview': 'Entwurf als PDF ansehen',
  'activityReport.issue': 'Bericht herausgeben',
  'activityReport.issue.lead':
    'Worte und Zahlen werden festgehalten und das PDF mit Prüfcode gezeichnet. Ändern lässt sich der Bericht danach nicht mehr; ein späterer kann ihn ersetzen.',
  'activityReport.replace': 'Durch einen neuen ersetzen',
  'activityReport.drop': 'Entwurf verwerfen',
  'activityReport.drop.lead':
    'Die Worte bleiben im Protokoll stehen. Einen neuen Entwurf können Sie jederzeit beginnen.',
  'activityReport.withdraw': 'Bericht zurückziehen',
  'activityReport.withdraw.lead':
    'Er gilt nicht mehr, und wer sein Dokument prüft, liest das. Er bleibt lesbar; ein neuer Bericht kann an seine Stelle treten.',
} as const
