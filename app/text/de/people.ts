/** Who is who: names, addresses, roles that ended, handing on, a member's own resolution. */
export const people = {
  'reader.label': 'Wer liest diese Adresse heute?',
  'reader.same': 'Dieselbe Person',
  'reader.same.hint': 'Ihr Name wird berichtigt. Der bisherige bleibt im Verlauf.',
  'reader.same.stays':
    'Ihr Name bleibt, wie er ist: Sie hat auch eine Rolle ausserhalb Ihres Teams. Berichtigen kann ihn die kantonale Integrationsförderung.',
  'reader.leavesUnsigned': 'Trotzdem einladen, auch wenn vorerst niemand unterzeichnen kann',
  'reader.successor': 'Eine neue Person',
  'reader.successor.hint':
    'Die bisherige verlässt die Adresse: Ihre Rollen und Anmeldungen enden. Was sie eingereicht und unterzeichnet hat, behält ihren Namen.',

  'correct.title': 'Angaben berichtigen',
  'correct.lead':
    'Wenn ein Name falsch geschrieben ist oder sich geändert hat. Für eine neue Person unter derselben Adresse: «{button}».',
  'correct.name': 'Vorname und Name',
  'correct.email': 'E-Mail-Adresse',
  'correct.email.hint': 'Ändern Sie sie nur, wenn sie falsch ist. Die Einladung geht an die neue Adresse.',
  'correct.email.fixed':
    'Diese Person hat sich schon angemeldet. Eine neue Adresse trägt die kantonale Integrationsförderung ein.',
  'correct.do': 'Berichtigen',
  'correct.past': 'Was bisher eingereicht und unterzeichnet ist, bleibt unter dem Namen, der damals galt.',
  'names.title': 'Frühere Namen',
  'names.entry': '{old}, bis {day}',
  'names.by': 'geändert von {name}',
  'declared.name.text': 'Sie erklären das unter dem Namen, mit dem Sie angemeldet sind.',

  'unsigned.ending.title': 'Danach kann niemand mehr unterzeichnen',
  'unsigned.ending.text':
    'Das wartet auf eine zeichnungsberechtigte Person. Laden Sie zuerst eine andere ein, oder beenden Sie die Rolle trotzdem.',
  'unsigned.sign': 'Vereinbarung unterzeichnen',
  'unsigned.file': 'Gesuch einreichen',
  'unsigned.amendment': 'Nachtrag annehmen',
  'unsigned.report': 'Bericht einreichen',
  'unsigned.later': 'spätere Schritte',
  'unsigned.none': 'niemand kann unterzeichnen',
  'unsigned.one': 'zu zweit zu unterzeichnen, aber nur eine Person kann es',
  'unsigned.tasks': 'Niemand zuständig',
  'unsigned.task': 'Niemand kann unterzeichnen',
  'unsigned.task.text': '{what}: {who}',
  'unsigned.task.appoint': 'Rolle erteilen',
  'unsigned.own.title': 'Es fehlt eine zeichnungsberechtigte Person',
  'unsigned.own.invite': 'Person einladen',
  'unsigned.own.ask': 'Einladen kann die Koordinationsperson, siehe Team.',
  'unheard.task': 'Mails an Zeichnungsberechtigte kommen zurück',
  'unheard.who': 'keine Mail kommt an bei {names}',
  'refused.own.title.one': 'Eine Adresse weist Mails zurück',
  'refused.own.title.other': 'Adressen weisen Mails zurück',
  'refused.own.text': 'Mails zu Ihren Dossiers kommen dort nicht an.',
  'refused.own.correct': 'Adresse berichtigen',
  'refused.own.ask':
    'Eine neue Adresse trägt die Koordinationsperson im Team ein, oder, hat sich die Person schon angemeldet, die kantonale Integrationsförderung.',
  'alone.task': 'Zwei Personen verlangt, nur eine da',
  'alone.payments':
    'Zahlungen verlangen zwei Personen; die Rolle «Finanzen» hat nur {name}. Was {name} freigibt, kann niemand auslösen.',
  'alone.confirmations':
    'Was eine zweite Person bestätigt, bleibt liegen: {name} entscheidet und bestätigt allein. Es braucht eine weitere Person mit der Rolle «Zweitprüfung».',
  'vacant.task': 'Rollen des Kantons ohne Person',
  'vacant.text': 'Niemand hat die Rolle «{role}».',
  'vacant.ending.title': 'Danach hat niemand mehr die Rolle «{role}»',
  'vacant.ending.text': 'Erteilen Sie sie zuerst einer anderen Person, oder beenden Sie sie trotzdem.',

  'handOver.title.application': 'Zur Einreichung weitergeben',
  'handOver.title.report': 'Zur Einreichung weitergeben',
  'handOver.title.agreement': 'Zur Unterschrift weitergeben',
  'handOver.lead.application':
    'Das Gesuch ist vollständig. Geben Sie es an jene weiter, die es einreichen können: Diese erhalten eine E-Mail und sehen es als nächsten Schritt.',
  'handOver.lead.report':
    'Der Bericht {year} ist vollständig. Geben Sie ihn an jene weiter, die ihn einreichen können: Diese erhalten eine E-Mail und sehen ihn als nächsten Schritt.',
  'handOver.lead.agreement':
    'Die Vereinbarung wartet auf die Unterschrift der Gemeinde. Wer unterzeichnen kann, erhält eine E-Mail und sieht es als nächsten Schritt.',
  'handOver.open.application':
    'Ausgefüllt ist alles, aber nicht jeder Punkt der Rückmeldung ist beantwortet. Sie können das Gesuch auch so an jene weitergeben, die es einreichen können: Diese erhalten eine E-Mail, die die offenen Punkte nennt.',
  'handOver.open.report':
    'Ausgefüllt ist alles, aber nicht jeder Punkt der Rückmeldung zum Bericht {year} ist beantwortet. Sie können den Bericht auch so an jene weitergeben, die ihn einreichen können: Diese erhalten eine E-Mail, die die offenen Punkte nennt.',
  'handOver.to': 'An',
  'handOver.everybody': 'Alle Zeichnungsberechtigten',
  'handOver.words': 'Nachricht',
  'handOver.words.hint': 'Zum Beispiel, worauf besonders zu achten ist.',
  'handOver.do': 'Weitergeben',
  'handOver.missing': 'Bevor Sie weitergeben, fehlt noch:',
  'handOver.nobody':
    'Ihre Gemeinde hat noch niemanden, der einreichen und unterzeichnen kann. Die Koordinationsperson lädt jemanden ein: {names}.',
  'handOver.onlyYou.title': 'Ausser Ihnen kann niemand einreichen oder unterzeichnen',
  'handOver.onlyYou':
    'Sie können es selbst tun. Möchten Sie es weitergeben, lädt die Koordinationsperson jemanden ein: {names}.',
  'handOver.onlyYou.application': 'Gesuch prüfen und einreichen',
  'handOver.onlyYou.report': 'Bericht prüfen und einreichen',
  'handOver.onlyYou.agreement': 'Vereinbarung lesen und unterzeichnen',
  'handOver.standing.application': '{by} hat {to} das Gesuch zur Einreichung weitergegeben.',
  'handOver.standing.report': '{by} hat {to} den Bericht {year} zur Einreichung weitergegeben.',
  'handOver.standing.agreement': '{by} hat {to} die Vereinbarung zur Unterschrift weitergegeben.',
  'handOver.you': 'Ihnen',
  'handOver.all': 'allen Zeichnungsberechtigten',
  'handOver.ends': 'Wird etwas geändert, ist es wieder weiterzugeben.',
  'handOver.changing': 'Ändern Sie hier etwas, ist die Weitergabe zu Ende: Danach ist neu weiterzugeben.',
  'handOver.ended.application': 'Die Weitergabe des Gesuchs ist zu Ende',
  'handOver.ended.agreement': 'Die Weitergabe der Vereinbarung ist zu Ende',
  'handOver.ended.report': 'Die Weitergabe des Berichts {year} ist zu Ende',
  'handOver.ended.changed':
    'Sie haben am {day} weitergegeben; {by} hat am {at} etwas geändert. Prüfen Sie es, und geben Sie nochmals weiter.',
  'handOver.ended.changed.self':
    'Sie haben am {day} weitergegeben und am {at} selbst etwas geändert. Ist es bereit, geben Sie nochmals weiter.',
  'handOver.ended.changed.taker':
    'Am {day} an Sie weitergegeben; {by} hat am {at} etwas geändert. Ist es wieder bereit, wird es Ihnen nochmals weitergegeben.',
  'handOver.ended.left':
    'Sie haben am {day} an {to} weitergegeben. {to} kann für Ihre Gemeinde nicht mehr einreichen oder unterzeichnen. Geben Sie es an jemand anderen weiter.',
  'handOver.ended.left.all':
    'Sie haben am {day} weitergegeben. Niemand von jenen, die es erhalten haben, kann noch einreichen oder unterzeichnen. Geben Sie nochmals weiter.',
  'handOver.ended.incomplete':
    'Sie haben am {day} weitergegeben. Seither fehlt etwas, ohne das es niemand einreichen kann:',
  'handOver.ended.taken_back':
    'Am {day} an Sie weitergegeben, am {at} von {by} zurückgenommen. Es ist noch nicht bereit: Fragen Sie nach, bevor Sie einreichen oder unterzeichnen.',
  'handOver.again': 'Nochmals weitergeben',
  'handOver.back': 'Zurücknehmen',
  'handOver.back.title': 'Weitergabe zurücknehmen',

  'owed.text':
    'Im Gesuch fehlt noch der Beschluss Ihres Gemeinderats. Sie können ihn selbst erfassen und hochladen.',
  'owed.do': 'Beschluss von {municipality} erfassen',
  'owed.change': 'Beschluss von {municipality} ändern',
  'owed.member': 'Sie bearbeiten hier nur den Beschluss Ihrer Gemeinde. Alles andere erfasst {lead}.',
  'resolutionAsk.do': 'Beschluss anfordern',
  'resolutionAsk.done': 'Die Gemeinde {municipality} hat eine E-Mail erhalten.',
  'resolutionAsk.asked': 'angefordert am {day}',
  'resolutionAsk.nobody': 'Dort arbeitet noch niemand im Portal: Bitte erfassen Sie den Beschluss selbst.',
} as const
