import type { verify as source } from '#app/text/de/verify.ts'

export const verify: Record<keyof typeof source, string> = {
  'verify.is.activity-report': 'an activity report of the canton',
  'verify.is.structure_evidence': 'evidence of a structure',
  'verify.is.resolution': 'a resolution of a municipal council',
  'verify.is.foundation_paper': 'a foundation paper',
  'verify.is.completion': 'a document handed in later',
  'verify.is.agreement_issued': 'a {:agreement}',
  'verify.is.agreement_signed': 'the signed copy of a {:agreement}',
  'verify.is.agreement_countersigned': 'a {:agreement} signed by both sides',
  'verify.is.chain_step': 'a paper of a body that decides along',
  'verify.is.agreement_amended': 'a new version of a {:agreement}',
  'verify.is.amendment': 'an amendment to a {:agreement}',
  'verify.is.ledger': 'an extract from accounts',
  'verify.is.receipt': 'a receipt',
  'verify.is.settlement': 'the settlement of a year',
  'verify.is.agreement-draft': 'a draft of a {:agreement}',
  'verify.is.amendment-draft': 'a draft for a change of a {:agreement}',
  'verify.is.claim-letter': 'the letter about a repayment',
  'verify.is.council-resolution': 'a draft for a resolution of a municipal council',
  'verify.is.decision': 'a decision on an application',
  'verify.is.dunning-notice': 'a notice about an annual report',
  'verify.is.filed-report': 'an annual report as filed',
  'verify.title': 'Check a document',
  'verify.lead':
    'Is this document genuine and unchanged? Upload the file or type its check code. No sign-in needed.',
  'verify.file.title': 'With the file',
  'verify.file': 'File',
  'verify.file.hint':
    'We compare the checksum of the file. On a scan we read the QR code. The file itself is not kept.',
  'verify.file.button': 'Check file',
  'verify.code.title': 'With the check code',
  'verify.code': 'Check code or reference',
  'verify.code.hint':
    'The check code stands at the foot of every page, for example 3f2a 91bc 07de. The reference with its version works too: MK-2027-7F4K-2Q, version 1.',
  'verify.code.button': 'Check code',
  'verify.code.unreadable':
    'This is not a check code. It has twelve characters from 0 to 9 and a to f. A reference begins with MK; please look for a typing error.',
  'verify.tooMany': 'Too many requests from this connection. Please wait a quarter of an hour.',

  'verify.result': 'Result',
  'verify.unknown': 'Not known',
  'verify.unknown.file':
    'The portal has neither issued this file nor received it with a filing. One changed character, or saving it again, makes it a different file.',
  'verify.unknown.code': 'No document was issued under this code. Check the code, or upload the file.',
  'verify.issued': 'Issued here',
  'verify.issued.text': 'This file is {what}, issued by this portal. It is unchanged.',
  'verify.issued.code':
    'This code belongs to a document that this portal has issued: {what}. Only checking the file itself shows whether yours is unchanged.',
  'verify.drawn': 'Made here',
  'verify.drawn.text': 'This file is {what}, made by this portal. It is unchanged.',
  'verify.drawn.code':
    'This code belongs to a document that this portal has made: {what}. Whether your file is unchanged is shown only by checking the file.',
  'verify.overtaken.claim-letter':
    'Please do not pay by this letter any more: the claim is closed, or a later letter asks for it anew.',
  'verify.overtaken.decision': 'This decision was taken back and does not hold any more.',
  'verify.overtaken.settlement':
    'This settlement counts no more: the canton has reopened the year. What it settles anew takes its place.',
  'verify.overtaken.dunning-notice':
    'The posting of this letter was taken back: it counts as not sent. A deadline that you were named gets no shorter by this.',
  'verify.overtaken.report_replaced': 'The canton has replaced this report by a later one.',
  'verify.overtaken.report_withdrawn': 'The canton has withdrawn this report.',
  'verify.copy.refused': 'The canton has sent this copy back. It does not count as the agreement.',
  'verify.copy.replaced':
    'The canton has replaced this copy with another one. What was agreed is the document as issued.',
  'verify.copy.taken_back': 'The municipality has taken this copy back. It does not count as the agreement.',
  'verify.copy.doubtful':
    'The portal does not confirm that this copy is the same as the agreement. What counts is the document as issued: please check its file or check code.',
  'verify.draft': 'A draft does not count as an agreement.',
  'verify.read': 'Carries the code of an issued document',
  'verify.read.text':
    'The portal does not know this scan, but it carries the check code of a document issued here: {what}. Whether the content is the same cannot be seen from a scan. Please compare it with the document itself.',
  'verify.received': 'Received here',
  'verify.received.text': 'This file was received by this portal as: {what}. It is unchanged since.',
  'verify.issuedAt': 'Issued',
  'verify.drawnAt': 'First handed out',
  'verify.receivedAt': 'Received',
  'verify.reference': 'Reference',
  'verify.year': 'Year',
  'verify.version': 'Version',
  'verify.standing': 'Status',
  'verify.standing.unsigned': 'Not yet signed by both sides',
  'verify.standing.in_force': 'In force since {day}. This is the version that counts.',
  'verify.standing.replaced': 'Replaced: version {version} is in force, since {day}.',
  'verify.standing.ending': 'In force since {day}, terminated as of {endsOn}.',
  'verify.standing.ended': 'Put into force on {day}; the term ended on {endsOn}.',
  'verify.standing.withdrawn': 'Replaced: the canton took this version back before it was in force.',
  'verify.standing.not_counted': 'This copy does not count',
  'verify.standing.in_force.elsewhere': 'Version {version} has been in force since {day}.',
  'verify.standing.given_up': 'Never came into force',
  'verify.hash': 'Checksum (SHA-256)',
}
