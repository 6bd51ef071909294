/** The agreement and its signature by the municipality. */
export const signing = {
  'signing.title': 'Vereinbarung',
  'signing.lead': 'Lesen Sie die Vereinbarung und unterzeichnen Sie, wie es für Ihre Gemeinde passt.',
  'signing.none': 'Noch keine Vereinbarung',
  'signing.none.text':
    'Sobald der Kanton die Vereinbarung ausstellt, lesen Sie sie hier. Wir schreiben Ihnen dann.',
  'signing.document': 'Vereinbarung, Fassung {version}',
  'signing.signed.document': 'Unterzeichnete Vereinbarung, Fassung {version}',
  'signing.issued.document': 'Wie ausgestellt, Fassung {version}',
  'signing.issued': 'Ausgestellt am',
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
  'signing.function': 'Funktion',
  'signing.function.hint': 'Zum Beispiel Gemeindepräsidentin oder Gemeindeschreiber.',
  'signing.onBehalfOf': 'Im Namen von',
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
} as const
