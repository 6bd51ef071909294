import type { AmendmentKind } from '#app/domain/agreement/amendment.ts'
import type { AmendmentState } from '#app/domain/lifecycle/amendment.ts'
import type { StepEventKey } from '#app/domain/lifecycle/happened.ts'

type Named =
  | `amendment.kind.${AmendmentKind}`
  | `amendment.state.${AmendmentState}`
  | `amendment.${AmendmentKind}.lead`

const named = {
  'amendment.kind.amount': 'Höhe des Beitrags',
  'amendment.kind.term': 'Dauer der Vereinbarung',
  'amendment.kind.members': 'Mitgliedgemeinden',
  'amendment.kind.budget': 'Verschiebung im Budget',
  'amendment.kind.measures': 'Massnahmen',
  'amendment.state.proposed': 'Zur Annahme bei der Gemeinde',
  'amendment.state.accepted': 'Von der Gemeinde angenommen',
  'amendment.state.in_force': 'In Kraft',
  'amendment.state.declined': 'Abgelehnt',
  'amendment.state.withdrawn': 'Zurückgezogen',
  'amendment.measures.lead':
    'Eine Massnahme kommt dazu, ändert sich oder fällt weg, mit ihrem Budget der kommenden Jahre.',
  'amendment.amount.lead': 'Der Kanton legt den Beitrag ab einem Jahr neu fest.',
  'amendment.term.lead':
    'Die Vereinbarung gilt länger, höchstens bis zum Ende der Programmperiode. Für ein früheres Ende gibt es die Kündigung.',
  'amendment.members.lead':
    'Eine Gemeinde tritt bei oder aus. Der Beitrag wird mit den neuen Mitgliedern berechnet.',
  'amendment.budget.lead':
    'Beträge im Budget verschieben sich über die Toleranz hinaus. Ändern Sie nur die Zeilen, um die es geht.',
} as const satisfies Record<Named, string>

const events = {
  'amendmentEvent.propose': 'Nachtrag vorgeschlagen',
  'amendmentEvent.request': 'Nachtrag durch die Gemeinde beantragt',
  'amendmentEvent.request_first': 'Nachtrag durch die Gemeinde beantragt, weitere Annahmen stehen aus',
  'amendmentEvent.accept': 'Nachtrag durch die Gemeinde angenommen',
  'amendmentEvent.accept_first': 'Nachtrag angenommen, weitere Annahmen stehen aus',
  'amendmentEvent.take_acceptance_back': 'Annahme des Nachtrags durch die Gemeinde zurückgenommen',
  'amendmentEvent.decline': 'Nachtrag durch die Gemeinde abgelehnt',
  'amendmentEvent.refuse': 'Antrag der Gemeinde abgelehnt',
  'amendmentEvent.put_in_force': 'Nachtrag in Kraft gesetzt',
  'amendmentEvent.take_back': 'Antrag der Gemeinde zurückgezogen',
  'amendmentEvent.withdraw': 'Nachtrag zurückgezogen',
  'amendmentEvent.overtake': 'Nachtrag überholt',
} as const satisfies Record<StepEventKey<'amendment'>, string>

/** Amendments (Nachträge): begun by either side, accepted by the municipality, put into force by the canton. */
export const amendment = {
  ...events,
  ...named,
  'amendment.title': 'Nachträge',
  'amendment.lead':
    'Ein Nachtrag ändert eine Vereinbarung, die in Kraft ist. Vorschlagen kann ihn der Kanton oder die Gemeinde; sie nimmt an, der Kanton setzt in Kraft. Alte Fassungen bleiben lesbar.',
  'amendment.none': 'Zu dieser Vereinbarung gibt es keine Nachträge.',
  'amendment.one': 'Nachtrag {number}',
  'amendment.new': 'Neuer Nachtrag',
  'amendment.new.title': 'Nachtrag: {kind}',
  'amendment.closed.notActive': 'Nachträge gibt es zu Vereinbarungen, die in Kraft sind.',
  'amendment.closed.open': 'Ein Nachtrag ist noch offen. Erst wenn er erledigt ist, beginnt der nächste.',
  'amendment.closed.terminated':
    'Die Vereinbarung ist gekündigt. Länger gilt sie nur, wenn die Kündigung zurückgenommen wird.',
  'amendment.closed.longest':
    'Die Vereinbarung läuft schon bis ans Ende der Programmperiode. Länger geht sie nicht.',
  'amendment.closed.noYear':
    'Für jedes Jahr ist der Bericht schon eingereicht. Diesen Teil der Vereinbarung kann kein Nachtrag mehr ändern.',
  'amendment.state': 'Stand',
  'amendment.kind': 'Gegenstand',
  'amendment.effective': 'Wirkung ab',
  'amendment.effective.term': 'Neues Ende',
  'amendment.reason': 'Begründung',
  'amendment.reason.hint': 'Steht im Nachtrag und im Verlauf. Die Gemeinde liest sie.',
  'amendment.fromYear': 'Gilt ab 1. Januar',
  'amendment.fromYear.hint': 'Jahre, deren Bericht eingereicht ist, lassen sich nicht mehr ändern.',
  'amendment.amountRappen': 'Neuer Beitrag für ein Jahr',
  'amendment.byKey': 'Der Beitrag jedes Jahres ergibt sich aus Version {version} des Verteilschlüssels.',
  'amendment.endsOn': 'Neues Ende der Vereinbarung',
  'amendment.endsOn.hint':
    'Ein 31. Dezember, spätestens {day}. Budget und Beitrag des letzten Jahres gelten weiter.',
  'amendment.members': 'Mitglieder',
  'amendment.members.hint': 'Alle Gemeinden, die ab dann dabei sind.',
  'amendment.resolution': 'Beschluss von {name}',
  'amendment.resolution.lead': 'Der Gemeinderat jeder Gemeinde, die beitritt, muss es beschlossen haben.',
  'amendment.resolution.handIn':
    'Was hat der Gemeinderat für diesen Nachtrag beschlossen? Der Beschluss gehört als PDF dazu und bleibt im Dossier.',
  'amendment.resolution.known': '{name}: Beschluss vom {day} über {amount} im Jahr.',
  'amendment.resolution.enter': 'Beschluss von {name} erfassen',
  'amendment.resolutions': 'Beschlüsse der Gemeinderäte',
  'amendment.matchException': 'Ausnahme von der Eigenleistung',
  'amendment.matchException.hint':
    'Nur, wenn das Budget den Beitrag nicht trägt: Warum wird er dennoch vereinbart? Das steht im Nachtrag.',
  'amendment.excepted':
    '{year} fehlen {missing} Eigenleistung. Der Nachtrag vereinbart den Beitrag mit einer Ausnahme, die im Dokument steht.',
  'amendment.measure': 'Massnahme',
  'amendment.measure.which': 'Um welche Massnahme geht es?',
  'amendment.measure.change': '«{title}» ändern',
  'amendment.measure.drop': '«{title}» weglassen',
  'amendment.measure.new': 'Neue Massnahme',
  'amendment.measure.dropping':
    '«{title}» fällt ab dem gewählten Jahr weg, mit dem Budget dieser Jahre. Berichte über frühere Jahre fragen weiter danach.',
  'amendment.measure.from': 'Ab {year}',
  'amendment.measure.until': 'Bis {year}',
  'amendment.measure.budget': 'Budget der Massnahme',
  'amendment.measure.budget.text':
    'Es zählen die Jahre, ab denen der Nachtrag gilt. Leere Zeilen fallen weg.',
  'amendment.line': 'Zeile {number}',
  'amendment.preview': 'Vorschau anzeigen',
  'amendment.preview.title': 'So sieht der Nachtrag aus',
  'amendment.preview.pdf': 'Entwurf des Nachtrags (PDF)',
  'amendment.preview.agreement': 'Entwurf der neuen Fassung (PDF)',
  'amendment.differences': 'Was sich ändert',
  'amendment.differences.what': 'Bestimmung',
  'amendment.differences.before': 'Bisher',
  'amendment.differences.after': 'Neu',
  'amendment.paid':
    'Ausbezahlte Tranchen bleiben; Unterschiede gleicht die Abrechnung des Jahres aus. Geht eine freigegebene Tranche über den neuen Beitrag hinaus, nehmen die Finanzen ihre Freigabe zurück.',
  'amendment.propose': 'Der Gemeinde vorschlagen',
  'amendment.request': 'Beim Kanton beantragen',
  'amendment.again.canton': 'Noch einmal vorschlagen',
  'amendment.again.municipality': 'Noch einmal beantragen',
  'amendment.mayRequest': 'Einen Nachtrag beantragt, wer für die Gemeinde zeichnet.',
  'amendment.proposed': 'Vorgeschlagen',
  'amendment.requested': 'Von der Gemeinde beantragt',
  'amendment.half': 'Es fehlt noch die Annahme von {names}. Wer sie gibt, hat dazu eine Mail erhalten.',
  'amendment.accepted': 'Angenommen: {municipality}',
  'amendment.answered': 'Antwort der Gemeinde',
  'amendment.answer': 'Grund',
  'amendment.inForceAt': 'In Kraft seit',
  'amendment.documents': 'Dokumente',
  'amendment.versions': 'Fassungen der Vereinbarung',
  'amendment.confirm': 'In Kraft setzen',
  'amendment.confirm.text':
    'Die Gemeinde hat angenommen. Mit diesem Schritt gilt die neue Fassung; Beiträge und offene Tranchen folgen ihr.',
  'amendment.refuse': 'Antrag ablehnen',
  'amendment.refuse.lead': 'Die bisherige Fassung gilt weiter. Sagen Sie der Gemeinde, warum.',
  'amendment.mended':
    'Ist etwas nicht richtig? Was in Kraft ist, bleibt im Dossier und wird mit einem neuen Nachtrag berichtigt.',
  'amendment.withdraw': 'Vorschlag zurückziehen',
  'amendment.withdraw.lead': 'Der Nachtrag tritt nicht in Kraft. Die bisherige Fassung gilt weiter.',
  'amendment.take_acceptance_back': 'Annahme zurücknehmen',
  'amendment.take_acceptance_back.lead':
    'Was Ihre Gemeinde zu diesem Nachtrag angenommen hat, zählt nicht mehr. Der Nachtrag wartet wieder auf ihre Annahme.',
  'amendment.take_back': 'Antrag zurückziehen',
  'amendment.take_back.lead': 'Der Nachtrag tritt nicht in Kraft. Die bisherige Fassung gilt weiter.',
  'amendment.read.lead': 'Bitte lesen Sie beide Dokumente. Danach nehmen Sie an oder lehnen ab.',
  'amendment.read.next': 'Gelesen, weiter zur Annahme',
  'amendment.accept': 'Nachtrag annehmen',
  'amendment.accept.closed': 'Dieser Nachtrag wartet nicht auf Ihre Annahme. Stand: {state}',
  'amendment.accept.lead': 'Sie nehmen Nachtrag {number} an. Danach setzt ihn der Kanton in Kraft.',
  'amendment.authority': 'Ich bin befugt, die Gemeinde zu vertreten.',
  'amendment.decline': 'Nachtrag ablehnen',
  'amendment.decline.lead': 'Die bisherige Fassung gilt weiter. Sagen Sie dem Kanton, warum.',
  'amendment.whoMay': 'Annehmen oder ablehnen kann, wer für die Gemeinde zeichnet.',
  'amendment.field.term': 'Ende der Vereinbarung',
  'amendment.field.lead': 'Leitgemeinde',
  'amendment.lead.hint':
    'Endet die Leitgemeinde oder tritt sie aus, führt eine andere das Dossier, sobald der Nachtrag in Kraft ist.',
  'amendment.field.members': 'Mitgliedgemeinden',
  'amendment.field.population': 'Bevölkerung',
  'amendment.field.contribution': 'Beitrag {year}',
  'amendment.field.own': 'Eigenleistung mindestens {year}',
  'amendment.field.tranche': 'Tranche vom {day}',

  'renewal.title': 'Vereinbarung erneuern',
  'renewal.lead':
    'Beginnen Sie das Gesuch für die Zeit nach dieser Vereinbarung. Struktur, Kontakt, Konto und Grundlagenpapiere kommen mit.',
  'renewal.term': 'Die neue Vereinbarung beginnt am {from} und gilt bis {to} ({period}).',
  'renewal.rest':
    'Massnahmen, Budget und Beschlüsse erfassen Sie neu. Alles Mitgenommene können Sie ändern, bevor Sie einreichen.',
  'renewal.whoMay': 'Die federführende Gemeinde erneuert die Vereinbarung.',
  'renewal.begun': 'Für diese Zeit gibt es schon ein Dossier.',
  'renewal.do': 'Neues Dossier beginnen',
  'renewal.noPeriod':
    'Für die Zeit ab {from} ist noch keine Programmperiode eröffnet. Sobald der Kanton sie eröffnet, können Sie hier erneuern.',
} as const
