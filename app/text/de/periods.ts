/** KIP periods: what each is, and how one is opened, put into force and taken back. */
export const periods = {
  'periods.choose': 'Periode',
  'periods.title': 'KIP-Perioden',
  'periods.about': 'Eine nächste Periode als Entwurf vorbereiten und in Kraft setzen; vergangene nachlesen.',
  'periods.lead': 'Jede Vereinbarung gehört zu einer Periode und endet spätestens mit ihr.',
  'periods.name': 'Name',
  'periods.name.hint': 'Zum Beispiel KIP 4 (2028–2031).',
  'periods.time': 'Zeit',
  'periods.startsOn': 'Erster Tag',
  'periods.endsOn': 'Letzter Tag',
  'periods.legalBasis': 'Rechtsgrundlage',
  'periods.legalBasis.hint': 'Beschluss oder Programmvereinbarung. Nötig, um die Periode in Kraft zu setzen.',
  'periods.legalBasis.none': 'Noch nicht eingetragen',
  'periods.window': 'Gesuche',
  'periods.window.from': 'ab {opensOn}',
  'periods.window.until': 'bis {closesOn}',
  'periods.window.open': 'solange die Periode dauert',
  'periods.opensOn': 'Gesuche ab',
  'periods.opensOn.hint': 'Leer: sobald die Periode in Kraft gesetzt ist.',
  'periods.closesOn': 'Gesuche bis',
  'periods.closesOn.hint': 'Leer: bis zum letzten Tag der Periode.',
  'periods.pages': 'Was zu dieser Periode gehört',
  'periods.state': 'Stand',
  'periods.standing.draft': 'Entwurf',
  'periods.standing.coming': 'In Kraft, beginnt noch',
  'periods.standing.running': 'Läuft',
  'periods.standing.over': 'Vorbei',
  'periods.dossiers': 'Dossiers',
  'periods.over':
    'Diese Periode ist vorbei und bleibt lesbar. Was in ihr vereinbart ist, ändert sich nicht; wie die Stelle an offenen Dossiers arbeitet, steht in den Einstellungen.',
  'periods.draft': 'Dieser Entwurf gilt noch für niemanden. Gemeinden sehen ihn nicht.',
  'periods.past':
    'Die Zeit dieses Entwurfs ist vorbei. Tragen Sie zuerst Einstellungen, Schlüssel, Katalog, Entscheidungsweg und Kredit ein, wie sie damals galten: Ist die Periode in Kraft, ändert sich daran nichts mehr.',
  'periods.open': 'Neue Periode eröffnen',
  'periods.open.lead':
    'Die neue Periode beginnt als Entwurf und übernimmt von {name}, was dort gilt: Einstellungen, Stelle und Verteilschlüssel. Die Beträge des Schlüssels sind darin Beispielwerte, bis der Kanton sie bestätigt.',
  'periods.edit': 'Entwurf ändern',
  'periods.enact': 'In Kraft setzen',
  'periods.enact.lead':
    'Danach nimmt das Portal Gesuche für diese Periode entgegen, und laufende Vereinbarungen lassen sich in sie erneuern. Name, Zeit und Rechtsgrundlage bleiben dann, wie sie sind.',
  'periods.suspend': 'Wieder zum Entwurf machen',
  'periods.suspend.lead':
    'Die Periode wurde zu früh in Kraft gesetzt. Das geht nur, solange kein Dossier zu ihr gehört.',
  'periods.drop': 'Entwurf verwerfen',
  'periods.drop.lead':
    'Der Entwurf verschwindet mit allem, was nur zu ihm gehört. Das Protokoll behält, was darin stand.',
  'periods.reason.hint': 'Steht im Protokoll.',
} as const
