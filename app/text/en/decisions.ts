import type { decisions as source } from '#app/text/de/decisions.ts'

export const decisions: Record<keyof typeof source, string> = {
  'dossierEvent.begin': 'Dossier begun',
  'dossierEvent.edit': '«{section}» changed',
  'dossierEvent.hand_over': 'Application handed on for filing',
  'dossierEvent.hand_over_agreement': 'Agreement handed on for signature',
  'dossierEvent.take_back': 'Hand-over taken back',
  'dossierEvent.hand_in_resolution': 'Resolution for an amendment entered',
  'dossierEvent.ask_resolution': 'Resolution of a member municipality asked for',
  'dossierEvent.answer': 'Answered the canton in words',
  'dossierEvent.submit': 'Application filed',
  'dossierEvent.take_up': 'Application taken up for review',
  'dossierEvent.return': 'Application returned for completion',
  'dossierEvent.ask_paper': 'One paper asked for on the application',
  'dossierEvent.hand_in_paper': 'Paper asked for on the application answered',
  'dossierEvent.change_request': 'Completion request on the application changed',
  'dossierEvent.cancel_request': 'Completion request on the application cancelled',
  'dossierEvent.reject': 'Application rejected',
  'dossierEvent.reconsider': 'Rejection taken back, application in review again',
  'dossierEvent.dismiss': 'Application not entered into',
  'dossierEvent.approve': 'Contribution set',
  'dossierEvent.approve.second_review': 'Contribution submitted to the second review',
  'dossierEvent.confirm': 'Decision confirmed in the second review',
  'dossierEvent.send_back': 'Sent back in the second review',
  'dossierEvent.take_approval_back': 'Decision taken back before the second review',
  'dossierEvent.record_step': 'Step of another body recorded',
  'dossierEvent.refer_back': 'Sent back to review by another body',
  'dossierEvent.take_step_back': 'Recorded step taken back',
  'dossierEvent.issue_agreement': 'Agreement issued for signature',
  'dossierEvent.sign': 'Agreement signed by the municipality',
  'dossierEvent.withdraw_issue': 'Issued agreement taken back',
  'dossierEvent.send_copy_back': 'Signature of the municipality sent back',
  'dossierEvent.take_copy_back': 'Signature taken back by the municipality',
  'dossierEvent.take_first_back': 'First signature taken back by the municipality',
  'dossierEvent.replace_copy': 'Copy signed by both sides replaced',
  'dossierEvent.countersign': 'Agreement signed by the canton, put in force',
  'dossierEvent.amend': 'Agreement changed by an amendment',
  'dossierEvent.withdraw': 'Application withdrawn',
  'dossierEvent.terminate': 'Agreement terminated',
  'dossierEvent.revoke': 'Termination revoked, the agreement goes on',
  'dossierEvent.complete': 'Dossier completed',
  'dossierEvent.resume': 'Completed dossier opened again',
  'dossierEvent.reopen': 'Review reopened',
  'dossierEvent.replace_file': 'Locked file replaced by a clean one',
  'dossierEvent.renew': 'Renewed from the former agreement',
  'dossierEvent.sign_jointly': 'Signing rule: joint signature of two',
  'dossierEvent.sign_singly': 'Signing rule: single signature',
  'dossierEvent.change_contact': 'Contact of the municipality changed',

  'decision.notes.title': 'Notes',

  'decision.take_up.title': 'Take the application up for review',
  'decision.take_up.lead': 'The municipality is told by mail that you are checking the application.',
  'decision.take_up.do': 'Take up',

  'decision.return.title': 'Return for completion',
  'decision.return.lead':
    'The municipality gets your reason and the items by mail and can edit the application again.',
  'decision.return.ground': 'The application is',
  'decision.return.reason': 'Reason for the municipality',
  'decision.return.reason.hint': 'Friendly and short: what is missing, and why it is needed.',
  'decision.return.items': 'What is to be completed?',
  'decision.return.items.text': 'Item',
  'decision.return.dueOn': 'Deadline for the municipality',
  'decision.return.do': 'Return',

  'decision.ask_paper.title': 'Ask for one paper',
  'decision.ask_paper.lead':
    'The application stays in review. The municipality gets your request by mail and hands in this document only, or answers in words; all else stays as it was filed. Until then the contribution cannot be set.',
  'decision.ask_paper.ground': 'The application is',
  'decision.ask_paper.reason': 'Reason for the municipality',
  'decision.ask_paper.items.text': 'Which document or answer?',
  'decision.ask_paper.dueOn': 'Deadline for the municipality',
  'decision.ask_paper.do': 'Ask for it',

  'decision.change_request.title': 'Change the completion request',
  'decision.change_request.lead':
    'What you write here takes the place of the request so far. The municipality gets the new points and the new day by mail. Answers to points that stay are kept.',
  'decision.change_request.ground': 'The application is',
  'decision.change_request.reason': 'Reason for the municipality',
  'decision.change_request.items': 'What is to be completed?',
  'decision.change_request.items.text': 'Point',
  'decision.change_request.dueOn': 'Deadline for the municipality',
  'decision.change_request.do': 'Change the request',

  'decision.cancel_request.title': 'Cancel the completion request',
  'decision.cancel_request.lead':
    'The application is in review then, as it was filed. The deadline falls away. The words of the request stay in the dossier.',
  'decision.cancel_request.reason.hint': 'The municipality gets this reason by mail.',
  'decision.cancel_request.do': 'Cancel the request',

  'decision.reject.title': 'Reject the application',
  'decision.reject.lead':
    'The municipality gets the decision by mail. As long as no new application is filed it can be taken back, with a second person where the settings ask so.',
  'decision.reject.legalRemedies.hint':
    'A proposal in German, the language of the decision. Please check authority and time limit.',
  'decision.reject.do': 'Reject',

  'decision.dismiss.title': 'Do not enter into the application',
  'decision.dismiss.lead':
    'In case the municipality does not answer a completion request: possible once the portal has reminded and the day is over, or once the term of the application has ended. The municipality gets the decision by mail. As long as no new application is filed it can be taken back, with a second person where the settings ask so.',
  'decision.dismiss.legalRemedies.hint':
    'A proposal in German, the language of the decision. Please check authority and time limit.',
  'decision.dismiss.do': 'Do not enter into it',

  'decision.reconsider.title': 'Take the rejection back and check again',
  'decision.reconsider.lead':
    'The application goes back into review as it was filed. The decision so far stays readable and is marked as taken back; whoever checks its document sees that. If an appeal is pending, clarify it first with the authority that has it.',
  'decision.reconsider.reason.hint': 'The municipality gets this reason by mail.',
  'decision.reconsider.do': 'Check again',

  'decision.approve.title': 'Set the contribution',
  'decision.approve.lead':
    'The decision pins the calculation. It does not change any more, even when the distribution key does.',
  'decision.approve.pool.one': 'One party takes no share here',
  'decision.approve.pool.other': '{count} parties take no share here',
  'decision.approve.pool.hint':
    'Their contribution is fixed by a key without a pool and does not come out of this amount. Where the pool is to hold for them as well, propose their amendments first, on the page «Running agreements» of the key.',
  'decision.approve.credit': 'The contribution goes beyond the credit',
  'decision.approve.credit.year': '{year}: {amount} more than is left of the credit',
  'decision.approve.credit.second':
    'Say why it is set all the same. It counts once another person has confirmed it.',
  'decision.approve.credit.review': 'Say why it is set all the same. The second review decides on that, too.',
  'decision.approve.second': 'Ask for a second review',
  'decision.approve.second.hint': 'Another person confirms your decision before it takes effect.',
  'decision.approve.second.asked': 'A second review is required for this decision.',
  'decision.approve.second.drawn': 'The draw has picked this application: a second review follows.',
  'decision.approve.do': 'Set the contribution',

  'decision.confirm.title': 'Confirm the decision',
  'decision.confirm.lead':
    'As second person you confirm that application and contribution have been checked. The municipality then learns its contribution.',
  'decision.confirm.do': 'Confirm the decision',

  'decision.send_back.title': 'Send back to review',
  'decision.send_back.lead':
    'The dossier goes back to the integration officer. The pinned calculation is dropped.',
  'decision.send_back.reason.hint': 'For the canton only. The municipality does not see this reason.',
  'decision.send_back.do': 'Send back',

  'decision.take_approval_back.title': 'Take the decision back',
  'decision.take_approval_back.lead':
    'The dossier goes back into review, and the second person has nothing to confirm any more. The calculation that was fixed is set aside.',
  'decision.take_approval_back.reason.hint':
    'For the canton only. The municipality does not see this reason.',
  'decision.take_approval_back.do': 'Take the decision back',

  'decision.reopen.title': 'Reopen the review',
  'decision.reopen.lead':
    'Careful: the municipality has been told its contribution. A decision that was communicated may be changed for an important reason only. The calculation is dropped.',
  'decision.reopen.reason.hint': 'The municipality gets this reason by mail.',
  'decision.reopen.do': 'Reopen',

  'decision.record_step.title': 'Record a step of another body',
  'decision.record_step.lead':
    'Record what this body has done. Only then does the dossier go on. While nothing rests on it, the record can be taken back.',
  'decision.record_step.do': 'Record',
  'decision.refer_back.title': 'Record that it was sent back',
  'decision.refer_back.lead':
    'The body whose turn it is sends the application back. It is in review again; the contribution and what was signed no longer count. Once it is fixed anew, all steps begin anew.',
  'decision.refer_back.reason.hint':
    'What the body objects to, with day and business number. The municipality gets this reason by mail.',
  'decision.refer_back.do': 'Record that it was sent back',
  'decision.take_step_back.title': 'Take a recorded step back',
  'decision.take_step_back.lead':
    'The step recorded last no longer counts and can be recorded anew. The record stays in the history. If it was a decision, the municipality gets a mail.',
  'decision.take_step_back.reason.hint': 'What is wrong with the record.',
  'decision.take_step_back.do': 'Take back',

  'decision.issue_agreement.title': 'Issue the agreement',
  'decision.issue_agreement.lead':
    'The portal makes the PDF from exactly these data, keeps it with its hash and sends the municipality the link to sign.',
  'decision.issue_agreement.do': 'Issue the agreement',

  'decision.withdraw_issue.title': 'Take the agreement back',
  'decision.withdraw_issue.lead':
    'The document as issued then counts as replaced and stays readable. Whoever has signed signs the next version anew. The contribution stays as set; to change it, reopen the review afterwards.',
  'decision.withdraw_issue.reason.hint': 'The municipality gets this reason by mail.',
  'decision.withdraw_issue.do': 'Take the agreement back',

  'decision.send_copy_back.title': 'Send the signature back',
  'decision.send_copy_back.lead':
    'The municipality signs the same version once more, and its time for that begins anew. What it handed in stays in the dossier with what was found in it, and does not count as the agreement.',
  'decision.send_copy_back.reason.hint':
    'The municipality gets this reason by mail. What should be different?',
  'decision.send_copy_back.do': 'Send back',

  'decision.countersign.title': 'Sign the agreement',
  'decision.countersign.lead':
    'With the signature of the canton the agreement enters into force. Reporting years and tranches come into being.',
  'decision.countersign.signed': 'What is there',
  'decision.countersign.accept': 'Accept in the portal',
  'decision.countersign.function.hint': 'For example head of office.',
  'decision.countersign.authority': 'I am authorised to represent the canton.',
  'decision.countersign.copy': 'Signed copy of the municipality',
  'decision.countersign.copy.open': 'Open the copy',
  'decision.countersign.copyMatches': 'The signed copy matches the agreement as issued.',
  'decision.countersign.copyMatches.hint':
    'Open the copy and compare it with the agreement as issued. Your name and the time are recorded.',
  'decision.countersign.uploadMatches': 'This copy matches the agreement as issued, page by page.',
  'decision.countersign.accept.do': 'Accept and put in force',
  'decision.countersign.upload': 'Or: upload the signed copy',
  'decision.countersign.kind': 'How is it signed?',
  'decision.countersign.document': 'Agreement signed by both sides',
  'decision.countersign.do': 'Upload and put in force',

  'decision.replace_copy.title': 'Replace the signed copy',
  'decision.replace_copy.lead':
    'For a copy that is wrong or incomplete. What was agreed is the text as issued: the agreement stays in force. The earlier copy stays in the dossier as replaced, and a second person confirms the new one. The municipality gets your reason by mail.',
  'decision.replace_copy.reason.hint': 'Why does the earlier copy not count?',
  'decision.replace_copy.copy': 'New copy',
  'decision.replace_copy.do': 'Hand in the copy',

  'decision.complete.title': 'Complete the dossier',
  'decision.complete.lead': 'Possible once every reporting year is settled. The dossier stays readable.',
  'decision.complete.do': 'Complete',

  'decision.revoke.title': 'Revoke the termination',
  'decision.revoke.lead':
    'The agreement goes on as agreed: term, reporting years, tranches and deadlines come back. It counts once the municipality agrees. An amendment that was withdrawn with the termination is proposed anew.',
  'decision.revoke.reason.hint': 'The municipality reads this reason.',
  'decision.revoke.do': 'Revoke the termination',

  'decision.resume.title': 'Open the dossier again',
  'decision.resume.lead':
    'In case a dossier was completed by mistake. It is then in force again and can be completed once more.',
  'decision.resume.reason.hint': 'The municipality gets this reason by mail.',
  'decision.resume.do': 'Open again',

  'decision.terminate.title': 'Terminate the agreement',
  'decision.terminate.lead':
    'Termination is to the end of a year. A year that has begun is still reported and settled; later tranches are dropped.',
  'decision.terminate.effectiveOn': 'Terminated as of',
  'decision.terminate.do': 'Terminate',

  'decision.checklist.title': 'Check list',
  'decision.pdf': 'Decision (PDF)',
  'decision.pdf.takenBack': 'Decision of {day}, taken back on {since} (PDF)',

  'rejection.title': 'The application is rejected',
  'rejection.title.dismissed': 'The application is not entered into',
}
