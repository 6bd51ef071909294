import type { signing as source } from '#app/text/de/signing.ts'

export const signing: Record<keyof typeof source, string> = {
  'signing.title': 'Agreement',
  'signing.lead': 'Read the agreement and sign it in the way that suits your municipality.',
  'signing.none': 'No agreement yet',
  'signing.none.text':
    'As soon as the canton issues the agreement you can read it here. We will write to you.',
  'signing.document': 'Agreement, version {version}',
  'signing.issued': 'Issued on',
  'signing.older': 'Earlier versions',
  'signing.main': 'The main points',
  'signing.term': 'Term',
  'signing.contribution': 'Contribution {year}',
  'signing.required': 'own spending required {amount}',
  'signing.report': 'Report {year} by',
  'signing.signatures': 'Signatures',
  'signing.signatures.none': 'No signatures yet.',
  'signing.side.municipality': 'Municipality',
  'signing.side.canton': 'Canton',
  'signing.by': '{name}, {kind}',
  'signing.kind.handwritten_scan': 'signed by hand',
  'signing.kind.electronic_pdf': 'electronically signed PDF',
  'signing.kind.acceptance': 'accepted in the portal',
  'signing.signed.title': 'Signed',
  'signing.signed.text':
    'Thank you. The canton signs as well and writes to you as soon as the agreement is in force.',
  'signing.who': 'Only a person with authority to sign may sign:',
  'signing.nobody':
    'Nobody with authority to sign is recorded for your municipality yet. The coordinator can invite somebody.',
  'signing.notNow': 'There is nothing for the municipality to sign at the moment.',
  'signing.back': 'To the agreement',
  'signing.choose': 'How would you like to sign?',
  'signing.choose.accept': 'Accept in the portal',
  'signing.choose.accept.text': 'The quickest way: you read the agreement and accept it with your name.',
  'signing.choose.upload': 'Upload a signed document',
  'signing.choose.upload.text':
    'Signed by hand and scanned, or as a PDF with an electronic signature. Two people can sign jointly.',

  'signing.accept.title': 'Accept the agreement',
  'signing.accept.read': 'Step 1 of 2: read',
  'signing.accept.read.text': 'Please read version {version} of the agreement to the end before you go on.',
  'signing.accept.read.done': 'I have read it, continue',
  'signing.accept.confirm': 'Step 2 of 2: accept',
  'signing.accept.confirm.text':
    'You accept the agreement {reference} in version {version} of {day}. Name, function and time are recorded.',
  'signing.name': 'Name',
  'signing.function': 'Function',
  'signing.function.hint': 'For example mayor or municipal clerk.',
  'signing.onBehalfOf': 'On behalf of',
  'signing.onBehalfOf.hint': 'For example «Gemeinderat Musterwil».',
  'signing.authority': 'I am authorised to represent the municipality.',
  'signing.accept.do': 'Accept the agreement',

  'signing.upload.title': 'Upload the signed agreement',
  'signing.upload.lead':
    'Upload exactly version {version}, signed by the people who represent your municipality.',
  'signing.upload.kind': 'Kind of signature',
  'signing.upload.handwritten_scan': 'Signed by hand and scanned',
  'signing.upload.handwritten_scan.hint': 'PDF, PNG or JPEG. All pages in one file, best as a PDF.',
  'signing.upload.electronic_pdf': 'Electronically signed PDF',
  'signing.upload.electronic_pdf.hint': 'The PDF has to contain the electronic signature.',
  'signing.upload.file': 'Signed agreement',
  'signing.upload.do': 'Upload and sign',
  'error.signature_not_found':
    'No electronic signature can be found in this PDF. Sign it, or choose «Signed by hand».',
  'error.signed_copy_type': 'The signed agreement has to be a PDF or a picture (PNG, JPEG).',
}
