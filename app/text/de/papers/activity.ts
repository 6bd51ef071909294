export const activity = {
  activityReport: {
    title: 'Tätigkeitsbericht',
    subject: 'Kommunale Integrationsförderung: vereinbart, abgerechnet und berichtet',
    sample:
      'Beispielwerte: Der Verteilschlüssel ist vom Kanton noch nicht bestätigt. Die Beiträge in diesem Bericht sind Beispiele.',
    replaces: (reference: string, day: string) => `Dieser Bericht ersetzt ${reference} vom ${day}.`,
    period: 'Periode',
    reference: 'Referenz',
    issued: 'Herausgegeben',
    agreements: 'Vereinbarungen',
    foreword: 'Vorwort',
    planned: 'Was vereinbart ist',
    actual: 'Was abgerechnet ist',
    timings: (day: string) => `Wie viele Jahresberichte bis zu ihrem Tag eingegangen sind; Stand am ${day}.`,
    conclusions: 'Erkenntnisse',
    outlook: 'Ausblick',
    attachment: 'taetigkeitsbericht.json',
    description: 'Worte und Zahlen des Berichts als Daten, Grundlage dieses Dokuments',
  },
}
