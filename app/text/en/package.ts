import type { packageTexts as source } from '#app/text/de/package.ts'

export const packageTexts: Record<keyof typeof source, string> = {
  'package.title': 'Dossier {reference}',
  'package.download': 'Download the whole dossier (ZIP)',
  'package.lead':
    'Everything about this dossier, put together from the {:programme} portal on {at}. This page needs neither internet nor portal.',
  'package.forCanton': 'Edition for the canton, with check list and internal notes.',
  'package.forMunicipality': 'Edition for the municipality.',
  'package.documents': 'Documents',
  'package.documents.none': 'This dossier has no documents yet.',
  'package.data': 'Data',
  'package.data.text':
    'The records as JSON, readable with any text editor. Amounts are in Rappen, instants in universal time (UTC).',
  'package.history': 'History',
  'package.history.text':
    'Each entry carries the checksum of its content and of the entry before it in the log of the portal.',
  'package.inquiries': 'Inquiries',
  'package.inquiries.text':
    'Each inquiry about the dossier as text, with its messages. Its files lie with the documents.',
  'package.inquiry': 'Inquiry about the dossier {reference}',
  'package.name.inquiries': 'Inquiries with their messages',
  'package.mails': 'Mails',
  'package.mails.none': 'No mail was sent about this dossier yet.',
  'package.proof': 'How to check the files',
  'package.proof.text':
    'The file index.json names the SHA-256 checksum of every file. If it equals the computed one, the file is unchanged. For example: sha256sum «file» (Linux), shasum -a 256 «file» (macOS), Get-FileHash «file» (Windows).',
  'package.proof.chain':
    'You check the history with data/proof.json. For each entry: write event as JSON without blanks and with sorted keys, and under basis the checksum over all parts of basis. A part is the checksum of «record was is» (separated by blanks, what is missing left empty), or stands there as part where the record stays with the canton; the parts are sorted and joined by line breaks. SHA-256 of previousHash followed by this JSON gives hash. Where basis is null it is left out. Under records stands each record that is named, as it is today: its JSON with sorted keys has the checksum is of the last entry that names it. Entries without event concern the canton alone.',
  'package.file': 'File',
  'package.kind': 'Kind',
  'package.day': 'Date',
  'package.size': 'Size',
  'package.who': 'Who',
  'package.what': 'What',
  'package.reason': 'Reason',
  'package.to': 'To',
  'package.name.dossier': 'Dossier, party and programme',
  'package.name.application': 'Application as it stands today',
  'package.name.filings': 'Everything filed, as it was filed',
  'package.name.requests': 'Completion requests',
  'package.name.calculations': 'Calculations of the contribution',
  'package.name.agreements': 'Versions of the agreement with signatures',
  'package.name.amendments': 'Amendments',
  'package.name.reports': 'Reports, accounts, settlements',
  'package.name.payments': 'Tranches, claims, ledger',
  'package.name.deadlines': 'Deadlines and extensions',
  'package.name.checklist': 'Check list',
  'package.name.notes': 'Internal notes',
  'package.name.history': 'History with checksums',
  'package.name.waited': 'What waited for a second person of the canton',
  'package.name.proof': 'Proof: checksums of the history and what each step rests on',
  'package.name.mails': 'Mails',
}
