/** The agreement and its signature by the municipality. */
export const signing = {
  'signingRule.title': 'Zeichnungsregel',
  'signingRule.lead': 'Wie unterzeichnet Ihre Gemeinde Verträge?',
  'signingRule.rule': 'Unterschrift',
  'signingRule.single': 'Einzelunterschrift',
  'signingRule.single.hint': 'Eine zeichnungsberechtigte Person genügt.',
  'signingRule.joint': 'Kollektivunterschrift zu zweien',
  'signingRule.joint.hint':
    'Zwei zeichnungsberechtigte Personen nehmen nacheinander an. Ein Dokument, das Sie hochladen, trägt beide Unterschriften.',
  'signingRule.save': 'Speichern',
  'signingRule.now.single': 'Ihre Gemeinde unterzeichnet mit Einzelunterschrift.',
  'signingRule.now.joint': 'Ihre Gemeinde unterzeichnet zu zweien.',
  'signingRule.change': 'Zeichnungsregel ändern',
  'signingRule.half.title': 'Eine Unterschrift fehlt noch',
  'signingRule.half.text': '{signed} hat unterzeichnet. Als zweite Person annehmen kann: {others}.',
  'signingRule.half.mailed': 'Eine Mail dazu ging an: {names}.',
  'signingRule.half.alone':
    '{signed} hat unterzeichnet. Ausserdem ist niemand zeichnungsberechtigt: Es braucht eine zweite Person.',
  'signingRule.half.invite': 'Zweite Person einladen',
  'signingRule.half.ask': 'Einladen kann die Koordinationsperson, siehe Team.',
  'signingRule.half.back':
    'Genügt bei Ihnen eine Unterschrift, so nimmt eine zeichnungsberechtigte Person sie zurück. Dann lässt sich die Zeichnungsregel ändern.',

  'signing.title': 'Vereinbarung',
  'signing.none': 'Noch keine Vereinbarung',
  'signing.none.text':
    'Sobald der Kanton die Vereinbarung ausstellt, lesen Sie sie hier. Wir schreiben Ihnen dann.',
  'signing.document': 'Vereinbarung, Fassung {version}',
  'signing.signed.document': 'Unterzeichnete Vereinbarung, Fassung {version}',
  'signing.issued.document': 'Wie ausgestellt, Fassung {version}',
  'signing.older': 'Frühere Fassungen',
  'signing.main': 'Das Wichtigste',
  'signing.term': 'Laufzeit',
  'signing.contribution': 'Beitrag {year}',
  'signing.required': 'nötige Eigenleistung {amount}',
  'signing.report': 'Bericht {year} bis',
  'signing.signatures': 'Unterschriften',
  'signing.signatures.none': 'Noch keine Unterschriften.',
  'signing.side.municipality': 'Gemeinde',
  'signing.side.canton': 'Kanton',
  'signing.by': '{name}, {kind}',
  'signing.kind.handwritten_scan': 'von Hand unterzeichnet',
  'signing.kind.electronic_pdf': 'elektronisch unterzeichnetes PDF',
  'signing.kind.acceptance': 'im Portal angenommen',
  'signing.signed.title': 'Unterzeichnet',
  'signing.signed.text':
    'Vielen Dank. Der Kanton unterzeichnet ebenfalls und meldet sich, sobald die Vereinbarung gilt.',
  'signing.withdrawn': 'Ersetzt: Der Kanton hat diese Fassung zurückgenommen.',
  'signing.setAside.refused': 'Vom Kanton zurückgewiesen: Das zählt nicht als Unterschrift.',
  'signing.setAside.replaced': 'Vom Kanton durch ein anderes Exemplar ersetzt: Dieses zählt nicht mehr.',
  'signing.setAside.taken_back': 'Von der Gemeinde zurückgenommen: Das zählt nicht als Unterschrift.',
  'signing.who': 'Unterzeichnen darf nur eine zeichnungsberechtigte Person:',
  'signing.nobody':
    'Für Ihre Gemeinde ist noch keine zeichnungsberechtigte Person erfasst. Die Koordinationsperson kann eine einladen.',
  'signing.notNow': 'Zurzeit ist von der Gemeinde nichts zu unterzeichnen.',
  'signing.back': 'Zur Vereinbarung',
  'signing.choose': 'Wie möchten Sie unterzeichnen?',
  'signing.choose.accept': 'Im Portal annehmen',
  'signing.choose.accept.text':
    'Am schnellsten: Sie lesen die Vereinbarung und nehmen sie mit Ihrem Namen an.',
  'signing.choose.upload': 'Unterzeichnetes Dokument hochladen',
  'signing.choose.upload.text':
    'Von Hand unterzeichnet und eingescannt, oder als PDF mit elektronischer Signatur. Zwei Personen können gemeinsam unterzeichnen.',

  'signing.accept.title': 'Vereinbarung annehmen',
  'signing.accept.read': 'Schritt 1 von 2: lesen',
  'signing.accept.read.text':
    'Bitte lesen Sie die Vereinbarung in der Fassung {version} ganz durch, bevor Sie weitergehen.',
  'signing.accept.read.done': 'Ich habe sie gelesen, weiter',
  'signing.accept.confirm': 'Schritt 2 von 2: annehmen',
  'signing.accept.confirm.text':
    'Sie nehmen die Vereinbarung {reference} in der Fassung {version} vom {day} an. Name, Funktion und Zeitpunkt werden festgehalten.',
  'signing.name': 'Name',
  'signing.function.hint': 'Zum Beispiel Gemeindepräsidentin oder Gemeindeschreiber.',
  'signing.onBehalfOf.hint': 'Zum Beispiel «Gemeinderat Musterwil».',
  'signing.authority': 'Ich bin befugt, die Gemeinde zu vertreten.',
  'signing.accept.do': 'Vereinbarung annehmen',

  'signing.upload.title': 'Unterzeichnete Vereinbarung hochladen',
  'signing.upload.lead':
    'Laden Sie genau die Fassung {version} hoch, von den Personen unterzeichnet, die Ihre Gemeinde vertreten.',
  'signing.upload.handwritten_scan': 'Von Hand unterzeichnet und eingescannt',
  'signing.upload.handwritten_scan.hint':
    'PDF, PNG oder JPEG. Alle Seiten in einer Datei, am besten als PDF.',
  'signing.upload.electronic_pdf': 'Elektronisch unterzeichnetes PDF',
  'signing.upload.electronic_pdf.hint': 'Das PDF muss die elektronische Signatur enthalten.',
  'signing.upload.file': 'Unterzeichnete Vereinbarung',
  'signing.upload.do': 'Hochladen und unterzeichnen',

  'copy.signature': 'Elektronische Signatur: {signer}, Zertifikat von {issuer}',
  'copy.nobody': 'ohne Namen',
  'copy.stamped': 'Zeitstempel',
  'copy.claimed': 'Zeit laut Signatur',
  'copy.intact': 'Unverändert seit der Signatur.',
  'copy.broken': 'Verändert oder beschädigt.',
  'copy.unknown': 'Das Verfahren kennt das Portal nicht.',
  'copy.coversIssued': 'Signiert ist genau die ausgestellte Vereinbarung.',
  'copy.chain': 'Zertifikate in der Datei: {chain}',
  'copy.codeFits': 'Prüfcode {code} gelesen: Er gehört zu dieser Vereinbarung.',
  'copy.trust':
    'Ob die Signatur qualifiziert und das Zertifikat gültig ist, beurteilt das Portal nicht. Das prüft der Validator des Bundes (validator.ch).',
  'copy.matched': 'Mit der Vereinbarung verglichen und bestätigt:',
  'copy.toMatch':
    'Wer für den Kanton unterzeichnet, bestätigt, dass diese Kopie zur ausgestellten Vereinbarung gehört.',
  'copy.contrary': 'Etwas spricht gegen dieses Exemplar',
  'copy.contrary.text':
    'Noch ist nichts unterzeichnet. Wählen Sie das richtige Exemplar, oder wählen Sie dasselbe nochmals und bestätigen Sie es.',
  'copy.despite': 'Trotzdem verwenden: Ich habe das Exemplar geprüft',
  'copy.doubt.no_signature': 'In der Datei ist keine elektronische Signatur zu finden.',
  'copy.doubt.not_intact': 'Nicht jede Signatur lässt sich als unverändert bestätigen.',
  'copy.doubt.partly_signed': 'Eine Signatur gilt nur für einen Teil der Datei.',
  'copy.doubt.other_document':
    'Signiert ist nicht genau die ausgestellte Datei: vielleicht eine andere Fassung, oder neu gespeichert.',
  'copy.doubt.changed_after': 'Nach der letzten Signatur wurde etwas angefügt.',
  'copy.doubt.signed_too_early':
    'Eine Signatur ist älter als die Vereinbarung, die am {day} ausgestellt wurde.',
  'copy.doubt.too_few_signers':
    'In der Datei unterzeichnen weniger Personen, als die Zeichnungsregel verlangt ({asked}).',
  'copy.doubt.other_code': 'Auf einer Seite steht der Prüfcode eines anderen Dokuments.',
  'copy.codeOf': 'Es ist: {paper}. Bitte prüfen Sie, ob es die richtige Datei ist.',
  'copy.doubt.other_file':
    'Diese Datei ist schon ein anderes Papier: von einer anderen Vereinbarung oder Fassung, oder eine Unterlage dieses Dossiers.',
  'copy.standing.unsigned': 'nicht von beiden Seiten unterzeichnet',
  'copy.standing.in_force': 'in Kraft',
  'copy.standing.replaced': 'abgelöst',
  'copy.standing.ending': 'gekündigt',
  'copy.standing.ended': 'beendet',
  'copy.standing.withdrawn': 'zurückgenommen',
  'copy.standing.given_up': 'nie in Kraft getreten',
  'copy.doubt.no_code': 'Im Scan ist kein Prüfcode zu lesen: Bitte vergleichen Sie ihn von Auge.',
  'copy.doubt.pages_missing.one':
    'Das Exemplar hat {count} Seite, die ausgestellte Vereinbarung {issued}: Bitte prüfen Sie, ob etwas fehlt.',
  'copy.doubt.pages_missing.other':
    'Das Exemplar hat {count} Seiten, die ausgestellte Vereinbarung {issued}: Bitte prüfen Sie, ob etwas fehlt.',
} as const
