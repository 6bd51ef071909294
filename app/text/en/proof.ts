import type { proof as source } from '#app/text/de/proof.ts'

/** The proof of a dossier: what happened, by which checksums, and how to compare them. */
export const proof: Record<keyof typeof source, string> = {
  'proof.title': 'Proof',
  'proof.lead':
    'Every step in this dossier carries a checksum. It covers what the step recorded, what it rests on and the step before it in the log of the portal. If something is changed afterwards, the checksums do not fit any more.',
  'proof.head': 'Where the log stands',
  'proof.head.text':
    'Keep this line: the day, the number of entries and the checksum of the last one. With it the canton can show later that the log up to today has stayed the same.',
  'proof.check': 'How to check yourself',
  'proof.check.file':
    'A file: compute its SHA-256 checksum and compare it with the one given here. Or enter the checksum on the page for checking.',
  'proof.check.verify': 'Go to the page for checking',
  'proof.check.chain':
    'The whole history, without the portal: the downloaded dossier holds data/proof.json and instructions.',
  'proof.events': 'Steps with their checksums',
  'proof.number': 'Entry {number}',
  'proof.restsOn': 'Rests on:',
  'proof.record.agreements': 'agreement',
  'proof.record.calculations': 'calculation of the contribution',
  'proof.record.claims': 'claim',
  'proof.record.documents': 'documents',
  'proof.record.filings': 'what was filed',
  'proof.record.settlements': 'final settlement',
  'proof.record.signatures': 'signatures',
}
