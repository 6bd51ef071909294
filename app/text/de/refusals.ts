/** What was refused, and what somebody else did meanwhile. */
export const refusals = {
  'refusal.title': 'Das ging nicht',
  'refusal.changed_meanwhile':
    'Ihre Eingaben stehen noch in den Feldern. Wo Sie nichts geändert hatten, steht der neue Stand. Sehen Sie alles durch und senden Sie nochmals.',
  'refusal.decided_meanwhile': 'Sehen Sie den neuen Stand an und entscheiden Sie nochmals.',
  'refusal.no_longer_offered': 'Der Schritt ist hier nicht mehr möglich.',
  'refusal.no_longer_offered.kept':
    'Der Schritt ist hier nicht mehr möglich. Was Sie eingegeben haben, steht unten zum Kopieren.',
  'refusal.wrong_role': 'Dafür braucht es eine andere Rolle. Bitte wenden Sie sich an die zuständige Person.',
  'refusal.wrong_state': 'Dieser Schritt ist im jetzigen Stand nicht möglich. Laden Sie die Seite neu.',
  'refusal.not_fulfilled': 'Es fehlt noch etwas:',
  'refusal.not_your_municipality': 'Sie können nur für Ihre eigene Gemeinde ein Dossier beginnen.',
  'refusal.begun_already': 'Für diese Gemeinde ist bereits ein Dossier begonnen.',
  'refusal.last_coordinator':
    'Das ist die letzte Koordinationsperson dieser Gemeinde. Bestimmen Sie zuerst eine andere.',
  'refusal.grant_stands': 'Diese Förderung zählt schon.',
  'refusal.grant_taken_back': 'Diese Förderung ist zurückgenommen. Setzen Sie sie zuerst wieder ein.',
  'refusal.activity_draft':
    'Für diese Zeit gibt es schon einen Entwurf. Er steht in der Liste der Tätigkeitsberichte.',
  'refusal.activity_empty':
    'Für diese Zeit ist keine Vereinbarung abgeschlossen: Es gibt nichts zu berichten. Verwerfen Sie den Entwurf.',
  'refusal.evaluation_stands': 'Diese Evaluation zählt schon.',
  'refusal.evaluation_withdrawn': 'Diese Evaluation ist zurückgezogen. Setzen Sie sie zuerst wieder ein.',
  'refusal.import_closed': 'Über diese Datei ist schon entschieden.',
  'refusal.import_not_taken_over': 'Diese Tabelle ist nicht übernommen, oder sie ist schon zurückgezogen.',
  'refusal.import_in_use':
    'Auf den Zahlen dieser Tabelle beruht schon etwas. Die Seite nennt, was zuerst anders werden muss.',
  'refusal.import_faulty': 'In der Datei sind noch Fehler. Beheben Sie sie zuerst.',
  'refusal.unknown_point': 'Diese Einstellung gibt es nicht.',
  'refusal.period_without_basis': 'Dem Entwurf fehlt die Rechtsgrundlage. Tragen Sie sie zuerst ein.',
  'refusal.period_faulty':
    'Die Daten des Entwurfs gehen so nicht mehr: Inzwischen gibt es eine andere Periode mit diesem Namen oder in dieser Zeit. Ändern Sie zuerst den Entwurf.',
  'refusal.period_in_use':
    'Zu dieser Periode gehört schon etwas: ein Dossier, ein zugelassenes spätes Gesuch oder eine Änderung ihrer Einstellungen; oder sie ist die einzige. Sie bleibt in Kraft.',
  'refusal.period_with_catalogue':
    'Für diese Periode war schon ein Katalog in Kraft, und der bleibt erhalten. Verwerfen lässt sie sich darum nicht mehr; als Entwurf bindet sie niemanden.',
  'refusal.period_with_records':
    'Zu diesem Entwurf gehört schon ein Kredit, eine Evaluation oder ein Tätigkeitsbericht, und die bleiben erhalten. Verwerfen lässt er sich darum nicht mehr; er bindet niemanden, und Sie können ihn ändern.',
  'refusal.period_over':
    'Diese Periode ist vorbei. Worauf ihre Vereinbarungen beruhen und wann Gesuche möglich waren, ändert sich nicht mehr; was von jetzt an gilt, gehört in die laufende Periode.',
  'refusal.period_follows':
    'Diese Periode ist vorbei. Wie die Stelle an ihren offenen Dossiers arbeitet, folgt der laufenden Periode: Ändern Sie es dort.',
  'refusal.period_weakens':
    'Im Entwurf gelten weniger Vier-Augen-Regeln als heute. Gleichen Sie sie zuerst an; lockern lassen sie sich danach, mit einer zweiten Person.',
  'refusal.own_change':
    'Das ist Ihre eigene Änderung. Eine andere Person muss sie bestätigen oder ablehnen; zurücknehmen können Sie sie selbst.',
  'refusal.no_next_period': 'Für diese Zeit ist noch keine Programmperiode eröffnet.',
  'refusal.member_merged':
    'Eine Gemeinde gibt es dann nicht mehr. Bitte beginnen Sie ein neues Dossier mit der Nachfolgegemeinde.',
  'refusal.not_a_colleague':
    'Diese Person arbeitet nicht (mehr) mit Ihnen zusammen. Bitte wählen Sie eine andere.',
  'refusal.address_taken': 'Diese Adresse gehört schon zu einem anderen Konto.',
  'refusal.merger_in_use': 'Auf dieser Fusion beruht schon anderes:',
  'refusal.merger_not_ours':
    'Diese Fusion kennt das Register von Anfang an. Rückgängig machen lässt sich nur, was hier eingetragen wurde.',
  'refusal.catalogue_empty':
    'In diesem Katalog kann niemand etwas wählen: Es braucht mindestens einen offenen Förderbereich, eine offene Zielgruppe und eine offene Kostenart, die zählt.',
  'refusal.catalogue_lacks':
    'Gemeinden haben inzwischen gewählt, was in diesem Entwurf fehlt. Verwerfen Sie ihn, beginnen Sie einen neuen, und schliessen Sie dort, was nicht mehr angeboten werden soll.',
  'refusal.catalogue_draft':
    'Für diese Periode gibt es schon einen Entwurf des Katalogs. Bearbeiten oder verwerfen Sie zuerst diesen.',
  'refusal.period_with_chain':
    'In dieser Periode war schon in Kraft, wer entscheidet. Das bleibt, wie es war: Die Periode lässt sich nicht verwerfen.',
  'refusal.chain_draft':
    'Für diese Periode gibt es schon einen Entwurf des Entscheidungswegs. Bearbeiten oder verwerfen Sie zuerst diesen.',
  'refusal.period_is_draft':
    'Diese Periode ist selbst noch ein Entwurf, und ihre Zeit ist nicht vorbei. Setzen Sie zuerst die Periode in Kraft.',
  'refusal.key_empty':
    'Dieser Schlüssel gibt niemandem einen Beitrag: Alle Beträge stehen auf null. Bitte füllen Sie den Entwurf zuerst aus.',
  'refusal.key_unfit':
    'So kann dieser Schlüssel nicht in Kraft treten: Ein fester Betrag braucht seine Begründung, ein Anteil ist grösser als null, und der Mindestbeitrag ist nicht höher als die Summe, die geteilt wird. Bitte öffnen und ergänzen Sie den Entwurf.',
  'refusal.key_in_use':
    'Auf dieser Version beruht schon ein Beitrag oder ein Nachtrag. Sie bleibt in Kraft; beschliessen Sie eine neue.',
  'refusal.own_key_proposal':
    'Sie haben diese Version selbst vorgelegt. Eine andere Person bestätigt sie oder lehnt ab.',
  'refusal.held_already': 'Diese Person hat die Rolle schon.',
  'refusal.last_admin': 'Das ist die letzte Administration. Bestimmen Sie zuerst eine andere Person.',
  'refusal.deadline_met': 'Dieser Bericht ist eingereicht worden. Seine Frist läuft nicht mehr.',
  'refusal.report_not_due':
    'Dieser Bericht ist noch nicht überfällig. Mahnen und Zahlungen anhalten können Sie erst, wenn seine Frist vorbei ist.',
  'refusal.report_not_noticed':
    'Noch hat keine Mahnung die Gemeinde erreicht. Über Zahlungen entscheiden Sie, wenn eine angekommen und ihre Frist vorbei ist. Kommt keine Mail an, geht die Mahnung per Post.',
  'refusal.report_term_runs':
    'Die Frist der Mahnung läuft noch. Über Zahlungen entscheiden Sie erst, wenn sie vorbei ist.',
  'refusal.report_year_runs': 'Das Berichtsjahr läuft noch. Erinnern können Sie, wenn es vorbei ist.',
  'refusal.both_sides':
    'Diese Person steht schon auf der anderen Seite. Niemand hat zugleich eine Rolle beim Kanton und bei einer Gemeinde. Bitte nehmen Sie eine andere Person.',
  'refusal.another_name':
    'Unter dieser Adresse kennt das Portal jemanden mit einem anderen Namen. Bitte sagen Sie unten, wer die Adresse heute liest.',
  'refusal.works_elsewhere':
    'Die bisherige Person hat eine Rolle ausserhalb Ihres Teams. Dass sie die Adresse nicht mehr liest, kann nur die kantonale Integrationsförderung eintragen.',
  'refusal.leaves_unsigned':
    'Danach kann niemand mehr unterzeichnen. Laden Sie zuerst eine andere zeichnungsberechtigte Person ein, oder bestätigen Sie unten, dass Sie das so möchten. Es betrifft:',
  'refusal.left_mailbox':
    'Diese Person hat ihre Adresse einer anderen überlassen. Laden Sie sie mit ihrer neuen Adresse ein.',
  'refusal.no_signatory':
    'Ausser Ihnen kann niemand einreichen oder unterzeichnen. Die Koordinationsperson kann jemanden einladen.',
  'refusal.nobody_there': 'In dieser Gemeinde arbeitet noch niemand im Portal.',
  'refusal.notice_not_due': 'Im Moment ist keine Mahnung per Post zu verschicken.',
  'refusal.followed_by_notice_2': 'Darauf beruht schon die zweite Mahnung. Der Eintrag bleibt, wie er ist.',
  'refusal.followed_by_hold_proposal':
    'Darauf beruht schon der Vorschlag, Zahlungen anzuhalten. Der Eintrag bleibt, wie er ist.',
  'refusal.posted_too_early':
    'An diesem Tag brauchte es den Brief noch nicht: Die Mahnung war nicht fällig, oder ein Mail hätte noch jemanden erreicht. Wählen Sie einen späteren Tag.',
  'refusal.posted_before_drawn':
    'An diesem Tag gab es den Brief noch nicht. Wählen Sie den Tag, an dem er erstellt wurde, oder einen späteren.',
  'refusal.posted_in_the_future':
    'Dieser Tag liegt in der Zukunft. Halten Sie den Brief fest, wenn er verschickt ist.',

  'conflict.title': 'Noch nicht gesendet: Hier wurde inzwischen etwas geändert',
  'conflict.meanwhile': '{who}, {when}: {what}',
  'conflict.fields.one': 'Ein Feld haben beide geändert',
  'conflict.fields.other': '{count} Felder haben beide geändert',
  'conflict.theirs': 'Gespeichert ist:',
  'conflict.empty': '(leer)',
  'conflict.answer': 'Angabe',
  'conflict.kept': 'Was Sie eingegeben haben',
} as const
