import type { StepEventKey } from '#app/domain/lifecycle/happened.ts'

const events = {
  'dossierEvent.begin': 'Dossier begonnen',
  'dossierEvent.edit': '«{section}» geändert',
  'dossierEvent.hand_over': 'Gesuch zur Einreichung weitergegeben',
  'dossierEvent.hand_over_agreement': 'Vereinbarung zur Unterschrift weitergegeben',
  'dossierEvent.take_back': 'Weitergabe zurückgenommen',
  'dossierEvent.hand_in_resolution': 'Beschluss für einen Nachtrag erfasst',
  'dossierEvent.ask_resolution': 'Beschluss einer Mitgliedgemeinde angefordert',
  'dossierEvent.answer': 'Rückmeldung des Kantons in Worten beantwortet',
  'dossierEvent.submit': 'Gesuch eingereicht',
  'dossierEvent.take_up': 'Gesuch zur Prüfung aufgenommen',
  'dossierEvent.return': 'Gesuch zur Ergänzung zurückgegeben',
  'dossierEvent.ask_paper': 'Eine Unterlage zum Gesuch nachgefordert',
  'dossierEvent.hand_in_paper': 'Nachgeforderte Unterlage zum Gesuch beantwortet',
  'dossierEvent.change_request': 'Nachforderung zum Gesuch geändert',
  'dossierEvent.cancel_request': 'Nachforderung zum Gesuch aufgehoben',
  'dossierEvent.reject': 'Gesuch abgelehnt',
  'dossierEvent.reconsider': 'Ablehnung zurückgenommen, Gesuch wieder in Prüfung',
  'dossierEvent.dismiss': 'Auf das Gesuch nicht eingetreten',
  'dossierEvent.approve': 'Beitrag festgelegt',
  'dossierEvent.approve.second_review': 'Beitrag zur Zweitprüfung vorgelegt',
  'dossierEvent.confirm': 'Entscheid in der Zweitprüfung bestätigt',
  'dossierEvent.send_back': 'In der Zweitprüfung zurückgewiesen',
  'dossierEvent.take_approval_back': 'Entscheid vor der Zweitprüfung zurückgenommen',
  'dossierEvent.record_step': 'Schritt einer weiteren Stelle festgehalten',
  'dossierEvent.refer_back': 'Durch eine weitere Stelle zur Prüfung zurückgewiesen',
  'dossierEvent.take_step_back': 'Festgehaltener Schritt zurückgenommen',
  'dossierEvent.issue_agreement': 'Vereinbarung zur Unterschrift ausgestellt',
  'dossierEvent.sign': 'Vereinbarung durch die Gemeinde unterzeichnet',
  'dossierEvent.withdraw_issue': 'Ausgestellte Vereinbarung zurückgenommen',
  'dossierEvent.send_copy_back': 'Unterschrift der Gemeinde zurückgewiesen',
  'dossierEvent.take_copy_back': 'Unterschrift durch die Gemeinde zurückgenommen',
  'dossierEvent.take_first_back': 'Erste Unterschrift durch die Gemeinde zurückgenommen',
  'dossierEvent.replace_copy': 'Beidseitig unterzeichnetes Exemplar ersetzt',
  'dossierEvent.countersign': 'Vereinbarung durch den Kanton unterzeichnet, in Kraft gesetzt',
  'dossierEvent.amend': 'Vereinbarung durch einen Nachtrag geändert',
  'dossierEvent.withdraw': 'Gesuch zurückgezogen',
  'dossierEvent.terminate': 'Vereinbarung gekündigt',
  'dossierEvent.revoke': 'Kündigung zurückgenommen, Vereinbarung läuft weiter',
  'dossierEvent.complete': 'Dossier abgeschlossen',
  'dossierEvent.resume': 'Abgeschlossenes Dossier wieder geöffnet',
  'dossierEvent.reopen': 'Prüfung wieder aufgenommen',
  'dossierEvent.replace_file': 'Gesperrte Datei durch eine saubere ersetzt',
  'dossierEvent.renew': 'Aus der bisherigen Vereinbarung erneuert',
  'dossierEvent.sign_jointly': 'Zeichnungsregel: Kollektivunterschrift zu zweien',
  'dossierEvent.sign_singly': 'Zeichnungsregel: Einzelunterschrift',
  'dossierEvent.change_contact': 'Kontakt der Gemeinde geändert',
} as const satisfies Record<StepEventKey<'dossier'>, string>

/** The canton's decisions on a dossier, each a page of its own, and the check list with the rules of the leaflet. */
export const decisions = {
  ...events,
  'decision.notes.title': 'Notizen',

  'decision.take_up.title': 'Gesuch zur Prüfung aufnehmen',
  'decision.take_up.lead': 'Die Gemeinde erfährt per Mail, dass Sie das Gesuch prüfen.',
  'decision.take_up.do': 'Zur Prüfung aufnehmen',

  'decision.return.title': 'Zur Ergänzung zurückgeben',
  'decision.return.lead':
    'Die Gemeinde erhält Ihre Begründung und die Punkte per Mail und kann das Gesuch wieder bearbeiten.',
  'decision.return.ground': 'Das Gesuch ist',
  'decision.return.reason': 'Begründung an die Gemeinde',
  'decision.return.reason.hint': 'Freundlich und kurz: was fehlt, und warum es nötig ist.',
  'decision.return.items': 'Was ist zu ergänzen?',
  'decision.return.items.text': 'Punkt',
  'decision.return.dueOn': 'Frist für die Gemeinde',
  'decision.return.do': 'Zurückgeben',

  'decision.ask_paper.title': 'Eine Unterlage nachfordern',
  'decision.ask_paper.lead':
    'Das Gesuch bleibt in Prüfung. Die Gemeinde erhält Ihre Bitte per Mail und reicht nur dieses Dokument nach oder antwortet in Worten; alles andere bleibt, wie es eingereicht ist. Bis dahin kann der Beitrag nicht festgelegt werden.',
  'decision.ask_paper.ground': 'Das Gesuch ist',
  'decision.ask_paper.reason': 'Begründung an die Gemeinde',
  'decision.ask_paper.items.text': 'Welches Dokument oder welche Antwort?',
  'decision.ask_paper.dueOn': 'Frist für die Gemeinde',
  'decision.ask_paper.do': 'Nachfordern',

  'decision.change_request.title': 'Nachforderung ändern',
  'decision.change_request.lead':
    'Was Sie hier festhalten, ersetzt die bisherige Nachforderung. Die Gemeinde erhält die neuen Punkte und die neue Frist per Mail. Antworten auf Punkte, die bleiben, gelten weiter.',
  'decision.change_request.ground': 'Das Gesuch ist',
  'decision.change_request.reason': 'Begründung an die Gemeinde',
  'decision.change_request.items': 'Was ist zu ergänzen?',
  'decision.change_request.items.text': 'Punkt',
  'decision.change_request.dueOn': 'Frist für die Gemeinde',
  'decision.change_request.do': 'Nachforderung ändern',

  'decision.cancel_request.title': 'Nachforderung aufheben',
  'decision.cancel_request.lead':
    'Das Gesuch ist danach in Prüfung, wie es eingereicht ist. Die Frist fällt weg. Der Text der Nachforderung bleibt im Dossier.',
  'decision.cancel_request.reason.hint': 'Die Gemeinde erhält diese Begründung per Mail.',
  'decision.cancel_request.do': 'Nachforderung aufheben',

  'decision.reject.title': 'Gesuch ablehnen',
  'decision.reject.lead':
    'Die Gemeinde erhält den Entscheid per Mail. Solange kein neues Gesuch eingereicht ist, lässt er sich zurücknehmen, wo die Einstellungen es verlangen mit einer zweiten Person.',
  'decision.reject.legalRemedies.hint': 'Ein Vorschlag. Bitte prüfen Sie Instanz und Frist.',
  'decision.reject.do': 'Ablehnen',

  'decision.dismiss.title': 'Auf das Gesuch nicht eintreten',
  'decision.dismiss.lead':
    'Für den Fall, dass die Gemeinde auf eine Nachforderung nicht antwortet: möglich, sobald das Portal erinnert hat und die Frist vorbei ist, oder sobald die Laufzeit des Gesuchs zu Ende ist. Die Gemeinde erhält den Entscheid per Mail. Solange kein neues Gesuch eingereicht ist, lässt er sich zurücknehmen, wo die Einstellungen es verlangen mit einer zweiten Person.',
  'decision.dismiss.legalRemedies.hint': 'Ein Vorschlag. Bitte prüfen Sie Instanz und Frist.',
  'decision.dismiss.do': 'Nicht eintreten',

  'decision.reconsider.title': 'Ablehnung zurücknehmen und wieder prüfen',
  'decision.reconsider.lead':
    'Das Gesuch kommt zurück in die Prüfung, wie es eingereicht ist. Der bisherige Entscheid bleibt lesbar und ist als zurückgenommen bezeichnet; wer sein Dokument prüft, sieht das. Läuft eine Beschwerde, klären Sie das zuerst mit der Instanz, bei der sie liegt.',
  'decision.reconsider.reason.hint': 'Die Gemeinde erhält diese Begründung per Mail.',
  'decision.reconsider.do': 'Wieder prüfen',

  'decision.approve.title': 'Beitrag festlegen',
  'decision.approve.lead':
    'Mit dem Entscheid wird die Berechnung festgehalten. Sie ändert sich danach nicht mehr, auch wenn der Verteilschlüssel ändert.',
  'decision.approve.pool.one': 'Eine Trägerschaft teilt hier nicht mit',
  'decision.approve.pool.other': '{count} Trägerschaften teilen hier nicht mit',
  'decision.approve.pool.hint':
    'Ihr Beitrag ist nach einem Verteilschlüssel ohne Pool festgelegt und kommt nicht aus diesem Betrag. Soll der Pool auch für sie gelten, schlagen Sie zuerst ihre Nachträge vor, auf der Seite «Laufende Vereinbarungen» des Verteilschlüssels.',
  'decision.approve.credit': 'Der Beitrag geht über den Kredit hinaus',
  'decision.approve.credit.year': '{year}: {amount} mehr, als vom Kredit noch frei ist',
  'decision.approve.credit.second':
    'Begründen Sie, warum er trotzdem festgelegt wird. Er gilt, sobald eine andere Person ihn bestätigt hat.',
  'decision.approve.credit.review':
    'Begründen Sie, warum er trotzdem festgelegt wird. Die Zweitprüfung entscheidet auch darüber.',
  'decision.approve.second': 'Zweitprüfung verlangen',
  'decision.approve.second.hint': 'Eine andere Person bestätigt Ihren Entscheid, bevor er gilt.',
  'decision.approve.second.asked': 'Für diesen Entscheid ist eine Zweitprüfung vorgesehen.',
  'decision.approve.second.drawn': 'Das Los hat dieses Gesuch getroffen: eine Zweitprüfung folgt.',
  'decision.approve.do': 'Beitrag festlegen',

  'decision.confirm.title': 'Entscheid bestätigen',
  'decision.confirm.lead':
    'Sie bestätigen als zweite Person, dass Gesuch und Beitrag geprüft sind. Die Gemeinde erfährt danach ihren Beitrag.',
  'decision.confirm.do': 'Entscheid bestätigen',

  'decision.send_back.title': 'In die Prüfung zurückweisen',
  'decision.send_back.lead':
    'Das Dossier geht an die Integrationsbeauftragte zurück. Die festgehaltene Berechnung wird aufgehoben.',
  'decision.send_back.reason.hint': 'Nur für den Kanton. Die Gemeinde sieht diese Begründung nicht.',
  'decision.send_back.do': 'Zurückweisen',

  'decision.take_approval_back.title': 'Entscheid zurücknehmen',
  'decision.take_approval_back.lead':
    'Das Dossier geht zurück in die Prüfung, und die zweite Person muss nichts mehr bestätigen. Die festgehaltene Berechnung wird aufgehoben.',
  'decision.take_approval_back.reason.hint': 'Nur für den Kanton. Die Gemeinde sieht diese Begründung nicht.',
  'decision.take_approval_back.do': 'Entscheid zurücknehmen',

  'decision.reopen.title': 'Prüfung wieder aufnehmen',
  'decision.reopen.lead':
    'Achtung: Der Beitrag ist der Gemeinde bereits mitgeteilt. Ein mitgeteilter Entscheid darf nur aus wichtigem Grund geändert werden. Die Berechnung wird aufgehoben.',
  'decision.reopen.reason.hint': 'Die Gemeinde erhält diese Begründung per Mail.',
  'decision.reopen.do': 'Wieder aufnehmen',

  'decision.record_step.title': 'Schritt einer weiteren Stelle festhalten',
  'decision.record_step.lead':
    'Halten Sie fest, was diese Stelle getan hat. Erst danach geht das Dossier weiter. Solange nichts darauf beruht, lässt sich der Eintrag zurücknehmen.',
  'decision.record_step.do': 'Festhalten',
  'decision.refer_back.title': 'Zurückweisung festhalten',
  'decision.refer_back.lead':
    'Die Stelle, die am Zug ist, weist das Gesuch zurück. Es ist danach wieder in Prüfung; der Beitrag und was schon unterzeichnet ist, gelten nicht mehr. Wird er neu festgelegt, beginnen alle Schritte von vorn.',
  'decision.refer_back.reason.hint':
    'Was die Stelle beanstandet, mit Datum und Geschäftsnummer. Die Gemeinde erhält diese Begründung per Mail.',
  'decision.refer_back.do': 'Zurückweisung festhalten',
  'decision.take_step_back.title': 'Festgehaltenen Schritt zurücknehmen',
  'decision.take_step_back.lead':
    'Der zuletzt festgehaltene Schritt gilt nicht mehr und kann neu festgehalten werden. Der Eintrag bleibt im Verlauf. War es ein Beschluss, erhält die Gemeinde eine Mail.',
  'decision.take_step_back.reason.hint': 'Was am Eintrag falsch ist.',
  'decision.take_step_back.do': 'Zurücknehmen',

  'decision.issue_agreement.title': 'Vereinbarung ausstellen',
  'decision.issue_agreement.lead':
    'Das Portal erstellt das PDF aus genau diesen Daten, legt es mit Prüfsumme ab und sendet der Gemeinde den Link zur Unterschrift.',
  'decision.issue_agreement.do': 'Vereinbarung ausstellen',

  'decision.withdraw_issue.title': 'Vereinbarung zurücknehmen',
  'decision.withdraw_issue.lead':
    'Das ausgestellte Dokument gilt danach als ersetzt und bleibt lesbar. Wer schon unterzeichnet hat, unterzeichnet die nächste Fassung neu. Der festgelegte Beitrag bleibt; ändern lässt er sich erst, wenn Sie die Prüfung wieder aufnehmen.',
  'decision.withdraw_issue.reason.hint': 'Die Gemeinde erhält diese Begründung per Mail.',
  'decision.withdraw_issue.do': 'Vereinbarung zurücknehmen',

  'decision.send_copy_back.title': 'Unterschrift zurückweisen',
  'decision.send_copy_back.lead':
    'Die Gemeinde unterzeichnet dieselbe Fassung noch einmal; die Frist dafür beginnt neu. Was sie eingereicht hat, bleibt mit den Befunden im Dossier und zählt nicht als Vereinbarung.',
  'decision.send_copy_back.reason.hint':
    'Die Gemeinde erhält diese Begründung per Mail. Was soll anders sein?',
  'decision.send_copy_back.do': 'Zurückweisen',

  'decision.countersign.title': 'Vereinbarung unterzeichnen',
  'decision.countersign.lead':
    'Mit der Unterschrift des Kantons tritt die Vereinbarung in Kraft. Berichtsjahre und Tranchen entstehen.',
  'decision.countersign.signed': 'Das liegt vor',
  'decision.countersign.accept': 'Im Portal annehmen',
  'decision.countersign.function.hint': 'Zum Beispiel Leitung der Dienststelle.',
  'decision.countersign.authority': 'Ich bin befugt, den Kanton zu vertreten.',
  'decision.countersign.copy': 'Unterzeichnetes Exemplar der Gemeinde',
  'decision.countersign.copy.open': 'Exemplar öffnen',
  'decision.countersign.copyMatches':
    'Das unterzeichnete Exemplar entspricht der ausgestellten Vereinbarung.',
  'decision.countersign.copyMatches.hint':
    'Öffnen Sie das Exemplar und vergleichen Sie es mit der ausgestellten Vereinbarung. Ihr Name und der Zeitpunkt werden festgehalten.',
  'decision.countersign.uploadMatches':
    'Dieses Exemplar entspricht der ausgestellten Vereinbarung, Seite für Seite.',
  'decision.countersign.accept.do': 'Annehmen und in Kraft setzen',
  'decision.countersign.upload': 'Oder: unterzeichnetes Exemplar hochladen',
  'decision.countersign.kind': 'Wie ist es unterzeichnet?',
  'decision.countersign.document': 'Beidseitig unterzeichnete Vereinbarung',
  'decision.countersign.do': 'Hochladen und in Kraft setzen',

  'decision.replace_copy.title': 'Unterzeichnetes Exemplar ersetzen',
  'decision.replace_copy.lead':
    'Für ein falsches oder unvollständiges Exemplar. Was vereinbart ist, ist der ausgestellte Text: Die Vereinbarung bleibt in Kraft. Das frühere Exemplar bleibt als ersetzt im Dossier, und eine zweite Person bestätigt das neue. Die Gemeinde erhält Ihre Begründung per Mail.',
  'decision.replace_copy.reason.hint': 'Warum gilt das frühere Exemplar nicht?',
  'decision.replace_copy.copy': 'Neues Exemplar',
  'decision.replace_copy.do': 'Exemplar einreichen',

  'decision.complete.title': 'Dossier abschliessen',
  'decision.complete.lead': 'Möglich, sobald jedes Berichtsjahr abgerechnet ist. Das Dossier bleibt lesbar.',
  'decision.complete.do': 'Abschliessen',

  'decision.revoke.title': 'Kündigung zurücknehmen',
  'decision.revoke.lead':
    'Die Vereinbarung läuft weiter, wie sie vereinbart ist: Laufzeit, Berichtsjahre, Tranchen und Fristen kommen zurück. Das gilt, sobald die Gemeinde zustimmt. Ein Nachtrag, der mit der Kündigung zurückgezogen wurde, wird neu vorgeschlagen.',
  'decision.revoke.reason.hint': 'Die Gemeinde liest diese Begründung.',
  'decision.revoke.do': 'Kündigung zurücknehmen',

  'decision.resume.title': 'Dossier wieder öffnen',
  'decision.resume.lead':
    'Für den Fall, dass ein Dossier aus Versehen abgeschlossen wurde. Es ist danach wieder in Kraft und lässt sich nochmals abschliessen.',
  'decision.resume.reason.hint': 'Die Gemeinde erhält diese Begründung per Mail.',
  'decision.resume.do': 'Wieder öffnen',

  'decision.terminate.title': 'Vereinbarung kündigen',
  'decision.terminate.lead':
    'Gekündigt wird auf Ende eines Jahres. Ein Jahr, das begonnen hat, wird noch berichtet und abgerechnet; spätere Tranchen entfallen.',
  'decision.terminate.effectiveOn': 'Gekündigt auf',
  'decision.terminate.do': 'Kündigen',

  'decision.checklist.title': 'Prüfliste',
  'decision.pdf': 'Entscheid (PDF)',
  'decision.pdf.takenBack': 'Entscheid vom {day}, zurückgenommen am {since} (PDF)',

  'rejection.title': 'Das Gesuch ist abgelehnt',
  'rejection.title.dismissed': 'Auf das Gesuch wird nicht eingetreten',
} as const
