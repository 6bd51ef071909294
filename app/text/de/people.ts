/** Who is who: names, addresses, roles that ended, handing on, a member's own resolution. */
export const people = {
  'refusal.both_sides':
    'Diese Person steht schon auf der anderen Seite. Niemand hat zugleich eine Rolle beim Kanton und bei einer Gemeinde. Bitte nehmen Sie eine andere Person.',
  'refusal.another_name':
    'Unter dieser Adresse kennt das Portal jemanden mit einem anderen Namen. Bitte sagen Sie unten, wer die Adresse heute liest.',
  'reason.known_as': 'Bisher: {name}',
  'refusal.works_elsewhere':
    'Die bisherige Person arbeitet noch für eine andere Gemeinde. Dass sie die Adresse nicht mehr liest, kann nur die kantonale Integrationsförderung eintragen.',
  'refusal.left_mailbox':
    'Diese Person hat ihre Adresse einer anderen überlassen. Laden Sie sie mit ihrer neuen Adresse ein.',
  'refusal.last_admin': 'Das ist die letzte Administration. Bestimmen Sie zuerst eine andere Person.',
  'refusal.no_signatory':
    'Ausser Ihnen kann niemand einreichen oder unterzeichnen. Die Koordinationsperson kann jemanden einladen.',
  'refusal.nobody_there': 'In dieser Gemeinde arbeitet noch niemand im Portal.',

  'reader.label': 'Wer liest diese Adresse heute?',
  'reader.same': 'Dieselbe Person',
  'reader.same.hint': 'Ihr Name wird berichtigt. Der bisherige bleibt im Verlauf.',
  'reader.successor': 'Eine neue Person',
  'reader.successor.hint':
    'Die bisherige verlässt die Adresse: Ihre Rollen und Anmeldungen enden. Was sie eingereicht und unterzeichnet hat, behält ihren Namen.',

  'correct.title': 'Angaben berichtigen',
  'correct.lead':
    'Wenn ein Name falsch geschrieben ist oder sich geändert hat. Für eine neue Person unter derselben Adresse: «Person einladen».',
  'correct.name': 'Vorname und Name',
  'correct.email': 'E-Mail-Adresse',
  'correct.email.hint': 'Ändern Sie sie nur, wenn sie falsch ist. Die Einladung geht an die neue Adresse.',
  'correct.email.fixed':
    'Diese Person hat sich schon angemeldet. Eine neue Adresse trägt die kantonale Integrationsförderung ein.',
  'correct.do': 'Berichtigen',
  'correct.of': 'Angaben von {name} berichtigen',
  'correct.past': 'Was bisher eingereicht und unterzeichnet ist, bleibt unter dem Namen, der damals galt.',
  'names.title': 'Frühere Namen',
  'names.entry': '{old}, bis {day}',
  'names.by': 'geändert von {name}',
  'account.rename': 'Namen berichtigen',
  'declared.name.text': 'Sie erklären das unter dem Namen, mit dem Sie angemeldet sind.',
  'account.rename.lead': 'So erscheinen Sie in Erklärungen, Unterschriften und im Verlauf.',

  'team.since': 'Seit',
  'team.correct': 'Berichtigen',
  'team.former': 'Frühere Rollen ({count})',
  'team.former.caption': 'Frühere Rollen',
  'team.term': 'Von – bis',
  'team.restore': 'Wieder erteilen',
  'team.left': 'hat die Adresse verlassen',

  'unsigned.ending.title': 'Danach kann niemand mehr unterzeichnen',
  'unsigned.ending.text':
    'Das wartet auf eine zeichnungsberechtigte Person. Laden Sie zuerst eine andere ein, oder beenden Sie die Rolle trotzdem.',
  'unsigned.sign': 'Vereinbarung unterzeichnen',
  'unsigned.file': 'Gesuch einreichen',
  'unsigned.report': 'Bericht einreichen',
  'unsigned.later': 'spätere Schritte',
  'unsigned.none': 'niemand kann unterzeichnen',
  'unsigned.one': 'zu zweit zu unterzeichnen, aber nur eine Person kann es',
  'unsigned.task': 'Niemand kann unterzeichnen',
  'unsigned.task.text': '{what}: {who}',
  'unsigned.task.appoint': 'Rolle erteilen',
  'unsigned.own.title': 'Es fehlt eine zeichnungsberechtigte Person',
  'unsigned.own.invite': 'Person einladen',
  'unsigned.own.ask': 'Einladen kann die Koordinationsperson, siehe Team.',
  'vacant.task': 'Rollen des Kantons ohne Person',
  'vacant.text': 'Niemand hat die Rolle «{role}».',
  'vacant.ending.title': 'Danach hat niemand mehr die Rolle «{role}»',
  'vacant.ending.text': 'Erteilen Sie sie zuerst einer anderen Person, oder beenden Sie sie trotzdem.',

  'handOver.title.application': 'Zur Einreichung weitergeben',
  'handOver.title.report': 'Zur Einreichung weitergeben',
  'handOver.title.agreement': 'Zur Unterschrift weitergeben',
  'handOver.lead.application':
    'Das Gesuch ist vollständig. Geben Sie es an, die es einreichen können: Sie erhalten eine E-Mail und sehen es als nächsten Schritt.',
  'handOver.lead.report':
    'Der Bericht {year} ist vollständig. Geben Sie ihn an, die ihn einreichen können: Sie erhalten eine E-Mail und sehen es als nächsten Schritt.',
  'handOver.lead.agreement':
    'Die Vereinbarung wartet auf die Unterschrift der Gemeinde. Wer unterzeichnen kann, erhält eine E-Mail und sieht es als nächsten Schritt.',
  'handOver.to': 'An',
  'handOver.everybody': 'Alle Zeichnungsberechtigten',
  'handOver.words': 'Nachricht',
  'handOver.words.hint': 'Zum Beispiel, worauf besonders zu achten ist.',
  'handOver.do': 'Weitergeben',
  'handOver.missing': 'Bevor Sie weitergeben, fehlt noch:',
  'handOver.nobody':
    'Ihre Gemeinde hat noch niemanden, der einreichen und unterzeichnen kann. Die Koordinationsperson lädt jemanden ein: {names}.',
  'handOver.standing.application': '{by} hat {to} das Gesuch zur Einreichung weitergegeben.',
  'handOver.standing.report': '{by} hat {to} den Bericht {year} zur Einreichung weitergegeben.',
  'handOver.standing.agreement': '{by} hat {to} die Vereinbarung zur Unterschrift weitergegeben.',
  'handOver.you': 'Ihnen',
  'handOver.all': 'allen Zeichnungsberechtigten',
  'handOver.ends': 'Wird etwas geändert, ist es wieder weiterzugeben.',
  'handOver.back': 'Zurücknehmen',

  'owed.title.one': 'Beschluss Ihrer Gemeinde fehlt',
  'owed.title.other': 'Beschlüsse Ihrer Gemeinden fehlen',
  'owed.text':
    'Im Gesuch von {party} fehlt noch der Beschluss Ihres Gemeinderats. Sie können ihn selbst erfassen und hochladen.',
  'owed.do': 'Beschluss von {municipality} erfassen',
  'owed.change': 'Beschluss von {municipality} ändern',
  'owed.member': 'Sie bearbeiten hier nur den Beschluss Ihrer Gemeinde. Alles andere erfasst {lead}.',
  'resolutionAsk.do': 'Beschluss anfordern',
  'resolutionAsk.done': 'Die Gemeinde {municipality} hat eine E-Mail erhalten.',
  'resolutionAsk.asked': 'angefordert am {day}',
  'resolutionAsk.nobody': 'Dort arbeitet noch niemand im Portal: Bitte erfassen Sie den Beschluss selbst.',
} as const
