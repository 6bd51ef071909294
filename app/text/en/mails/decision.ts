import type { Wording } from '#app/text/mail-wording.ts'

export const decision = {
  'application-rejected': {
    subject: () => 'Application rejected',
    paragraphs: ({ party }) => [
      `We have checked the application and cannot grant it: ${party}.`,
      'The decision with your legal remedies is in the dossier.',
    ],
    button: 'Read the decision',
  },
  'application-dismissed': {
    subject: () => 'Application not entered into',
    paragraphs: ({ party }) => [
      `What we asked to complete in the application has not come in, although we reminded of it. We do not enter into the application: ${party}.`,
      'The decision with your legal remedies is in the dossier.',
    ],
    button: 'Read the decision',
  },
  'second-review-asked': {
    subject: ({ year }) => (year ? 'Report awaits a second review' : 'Application awaits a second review'),
    paragraphs: ({ party }) => [
      `A decision awaits a second person: ${party}.`,
      'Please check it, then confirm it or send it back.',
    ],
    button: 'Check the decision',
  },
  'second-review-sent-back': {
    subject: () => 'Back from the second review',
    paragraphs: ({ party }) => [
      `The second review has sent the decision back: ${party}.`,
      'Please check it once more.',
    ],
    button: 'Open the dossier',
  },
  'approval-taken-back': {
    subject: () => 'Decision taken back before the second review',
    paragraphs: ({ party }) => [
      `The decision that awaited you as the second person has been taken back: ${party}.`,
      'There is nothing to confirm any more. Once there is a new decision, we write to you again.',
    ],
    reason: 'Reason',
    button: 'View the dossier',
  },
  'confirmation-asked': {
    subject: () => 'Your confirmation is needed',
    paragraphs: ({ by, party, year }) => [
      `${by} wants to take a step that counts only with your confirmation: ${year ? `${party}, ${year}` : party}.`,
      'Please look at it. You can confirm it, or decline it with a reason.',
    ],
    reason: 'Reason',
    button: 'Look at the step',
  },
  'confirmation-declined': {
    subject: () => 'Not confirmed',
    paragraphs: ({ by, party, year }) => [
      `${by} has not confirmed the step that you asked for: ${year ? `${party}, ${year}` : party}.`,
      'Nothing has changed. You can ask for the step again.',
    ],
    reason: 'Reason',
    button: 'See it in the portal',
  },
  'confirmation-overtaken': {
    subject: () => 'Request for confirmation overtaken',
    paragraphs: ({ by, party, year, blocked }) =>
      blocked
        ? [
            `Your request for confirmation is overtaken and cannot be confirmed any more: ${year ? `${party}, ${year}` : party}.`,
            'Please see whether the step is still needed. You can ask for it again once nothing stands in its way. What does at the moment:',
          ]
        : [
            `${by || 'The portal'} has taken another step in the meantime: ${year ? `${party}, ${year}` : party}. It has overtaken your request for confirmation, which cannot be confirmed any more.`,
            'Please see whether the step is still needed. You can ask for it again.',
          ],
    button: 'See it in the portal',
  },
  'contribution-set': {
    subject: () => 'Your contribution is set',
    paragraphs: ({ party, body }) => [
      body.next
        ? `The application is checked and the contribution calculated: ${party}. It holds once the other bodies have decided, too. Next: ${body.next}.`
        : `The application is approved and the contribution calculated: ${party}.`,
      `You can read the calculation line by line in the dossier. ${body.next ? 'After that' : 'Next'}, we issue the agreement. There is nothing to do now.`,
    ],
    amount: 'Contribution for one year',
    button: 'View the calculation',
  },
  'rejection-withdrawn': {
    subject: () => 'Decision taken back, application in review again',
    paragraphs: ({ party }) => [
      `We take our decision on the application back and check it once more: ${party}.`,
      'The document of the decision so far does not hold any more. There is nothing to do; we write to you as soon as it is decided anew.',
    ],
    reason: 'Reason',
    button: 'View the dossier',
  },
  'dossier-reopened': {
    subject: () => 'Review reopened',
    paragraphs: ({ party }) => [
      `We are checking the application once more: ${party}. The contribution announced so far no longer holds.`,
      'There is nothing to do. We write to you as soon as the contribution is set again.',
    ],
    button: 'View the dossier',
  },
  'step-recorded': {
    subject: ({ body }) => body.name,
    paragraphs: ({ party, body }) => [
      `Recorded in the dossier: ${body.name} of ${body.day}${body.number ? ` (${body.number})` : ''}. Application: ${party}.`,
      body.next
        ? `Next: ${body.next}. There is nothing to do for you.`
        : 'What had to be decided before the next step is decided. There is nothing to do for you.',
      ...(body.copies ? [`Distribution: ${body.copies}`] : []),
    ],
    reason: 'Wording',
    button: 'View the dossier',
  },
  'step-referred-back': {
    subject: () => 'Sent back to review',
    paragraphs: ({ party, body }) => [
      `What had to be decided (${body.name}) was sent back: ${party}.`,
      'The application is in review again. Contribution and signatures no longer count; once the contribution is fixed anew, all steps begin anew.',
    ],
    button: 'Check the application',
  },
  'step-taken-back': {
    subject: ({ body }) => `Taken back: ${body.name}`,
    paragraphs: ({ party, body }) => [
      `A record in the dossier was wrong and no longer counts: ${body.name}. Application: ${party}.`,
      'The step is recorded anew. There is nothing to do for you.',
    ],
    button: 'View the dossier',
  },
} satisfies Record<string, Wording>
