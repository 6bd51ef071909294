import type { filing as source } from '#app/text/de/filing.ts'

export const filing: Record<keyof typeof source, string> = {
  'filing.lead': 'Read everything once more. Then an authorised signatory files the application.',
  'filing.missing.one': 'One point is missing',
  'filing.missing.other': '{count} points are missing',
  'filing.missing.text': 'Each line leads to the section where you can settle it.',
  'filing.ready': 'Everything is there',
  'filing.ready.text': 'The application can be filed.',
  'filing.content': 'What you entered',
  'filing.declaration': 'Declaration and filing',
  'filing.declaration.text':
    'With the filing the application goes to the canton. After that it can only be changed if the canton returns it.',
  'filing.authority':
    'I am authorised to represent the municipality. What is stated here is complete and correct.',
  'filing.submit': 'File the application',
  'filing.who': 'Only an authorised signatory can file',
  'filing.later': 'As soon as nothing is missing, the declaration for filing appears here.',

  'filed.title': 'Thank you',
  'filed.lead': 'Your application has arrived.',
  'filed.reference': 'Reference',
  'filed.at': 'Received on',
  'filed.by': 'Filed by',
  'filed.by.text': '{name}, {function}, on behalf of {onBehalfOf}',
  'filed.next': 'What happens next',
  'filed.next.1': 'The cantonal integration office takes up your application. You then receive an e-mail.',
  'filed.next.2':
    'If something is missing, it gets in touch with a deadline. Otherwise it sets the contribution and issues the agreement.',
  'filed.next.3': 'The agreement should be signed by both sides before it begins on {startsOn}.',
  'filed.next.3.begun':
    'The term begins on {startsOn}, so it is running already. The agreement comes into force as soon as both sides have signed.',
  'filed.nothing': 'Nothing for you to do at the moment. You also receive the confirmation by e-mail.',
  'filed.files': 'Files handed in',
  'filed.files.text': 'The value SHA-256 shows at any time whether a file is unchanged.',
  'filed.receipt': 'Download the receipt (PDF)',
  'filed.dossier': 'To the dossier',

  'ownStep.withdraw.title': 'Withdraw the application',
  'ownStep.withdraw.lead':
    'The dossier is closed and stays readable. It cannot be reopened, but you can begin a new application.',
  'ownStep.withdraw.do': 'Withdraw the application',

  'ownStep.take_copy_back.title': 'Take the signature back',
  'ownStep.take_copy_back.lead':
    'The wrong copy or the wrong signing rule? Take the signature back and sign anew, as long as the canton has not signed. What is signed so far stays in the dossier and does not count any more.',
  'ownStep.take_copy_back.reason.hint': 'The canton gets this reason by mail.',
  'ownStep.take_copy_back.do': 'Take the signature back',

  'ownStep.take_first_back.title': 'Take the first signature back',
  'ownStep.take_first_back.lead':
    'Signed by mistake, or the wrong signing rule? As long as the second signature is missing, the first one can be taken back: it stays in the dossier and does not count any more. Then the signing rule can be changed, and it is signed anew.',
  'ownStep.take_first_back.reason.hint': 'Whoever else can sign gets this reason by mail.',
  'ownStep.take_first_back.do': 'Take the first signature back',

  'ownStep.revoke.title': 'Revoke the termination',
  'ownStep.revoke.lead':
    'The agreement goes on as agreed once the canton agrees. An amendment that was withdrawn with the termination is proposed anew.',
  'ownStep.revoke.reason.hint': 'The canton reads this reason.',
  'ownStep.revoke.do': 'Revoke the termination',

  'ownStep.terminate.title': 'Terminate the agreement',
  'ownStep.terminate.lead':
    'An agreement ends with a calendar year. For the years up to then report and accounts remain due.',
  'ownStep.terminate.effectiveOn': 'Terminated as of',
  'ownStep.terminate.do': 'Terminate the agreement',
}
