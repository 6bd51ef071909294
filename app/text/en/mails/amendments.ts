import type { Wording } from '#app/text/mail-wording.ts'

export const amendments = {
  'agreement-amended': {
    subject: () => 'Amendment to the agreement',
    paragraphs: ({ party }) => [
      `The agreement has been changed by an amendment: ${party}.`,
      'The new and the previous version are in the dossier.',
    ],
    button: 'Read the amendment',
  },
  'amendment-proposed': {
    subject: () => 'Amendment to accept',
    paragraphs: ({ party }) => [
      `The canton proposes an amendment to the {:agreement}: ${party}.`,
      'Please read the amendment and the new version of the agreement. Accept it in the portal, or decline it with a reason. Until then the present version stays in force.',
    ],
    button: 'Read the amendment',
  },
  'amendment-requested': {
    subject: () => 'Amendment asked for',
    paragraphs: ({ party }) => [
      `The municipality asks for an amendment to the {:agreement}: ${party}.`,
      'Please check it. Put it into force or refuse it with a reason.',
    ],
    reason: 'Reason of the municipality',
    button: 'Check the amendment',
  },
  'amendment-half-accepted': {
    subject: () => 'Accepting an amendment',
    paragraphs: ({ party }) => [
      `One person has accepted an amendment to the {:agreement}: ${party}.`,
      'An acceptance of your municipality is still to come. Please read the amendment and accept it in the portal, or decline it with a reason.',
      'Only an authorised person who has not accepted yet can do so. If there is none, the coordinator invites one in the portal.',
    ],
    button: 'Read and accept',
  },
  'amendment-accepted': {
    subject: () => 'Amendment accepted',
    paragraphs: ({ party }) => [
      `The municipality has accepted the amendment: ${party}.`,
      'Please put it into force.',
    ],
    button: 'Put the amendment into force',
  },
  'acceptance-taken-back': {
    subject: () => 'Acceptance of the amendment taken back',
    paragraphs: ({ party }) => [
      `The acceptance of an amendment has been taken back and counts no more: ${party}.`,
      'The amendment is with the municipality again. The present version of the agreement stays in force.',
    ],
    reason: 'Reason',
    button: 'View the amendment',
  },
  'amendment-declined': {
    subject: () => 'Amendment declined',
    paragraphs: ({ party }) => [
      `The municipality has declined the amendment: ${party}.`,
      'The present version of the agreement stays in force.',
    ],
    button: 'Read the reason',
  },
  'amendment-refused': {
    subject: () => 'Amendment not possible',
    paragraphs: ({ party }) => [
      `The canton has refused the request for an amendment: ${party}.`,
      'The present version of the agreement stays in force. You can make a new request.',
    ],
    button: 'Read the reason',
  },
  'amendment-taken-back': {
    subject: () => 'Request taken back',
    paragraphs: ({ party }) => [
      `The municipality has taken its request for an amendment back: ${party}.`,
      'The present version of the agreement stays in force. There is nothing to do.',
    ],
    button: 'View the dossier',
  },
  'lead-proposed': {
    subject: () => 'Your municipality is to lead',
    paragraphs: ({ party, dueOn }) => [
      `Your municipality is to lead a {:agreement}: ${party}. An amendment says so that counts from ${dueOn} on.`,
      'Please read the amendment. Whoever signs for your municipality accepts it in the portal, or declines it with a reason.',
    ],
    withoutDeadline: true,
    button: 'Read the amendment',
  },
  'lead-changed': {
    subject: () => 'Your municipality leads',
    paragraphs: ({ party }) => [
      `The amendment by which your municipality leads a {:agreement} is in force: ${party}.`,
      'Account and contact were still given by the municipality that led before. Please confirm or change the account, and check the contact; the dossier says how.',
    ],
    withoutDeadline: true,
    button: 'Read the amendment',
  },
  'member-joining': {
    subject: () => 'Your municipality is to join',
    paragraphs: ({ party, dueOn }) => [
      `Your municipality is to join a {:agreement} from ${dueOn} on: ${party}.`,
      'Please read the amendment. Whoever signs for your municipality accepts it in the portal, or declines it with a reason.',
    ],
    withoutDeadline: true,
    button: 'Read the amendment',
  },
  'member-leaving': {
    subject: () => 'Your municipality is to leave',
    paragraphs: ({ party, dueOn }) => [
      `An amendment provides that your municipality is no part of a {:agreement} from ${dueOn} on: ${party}.`,
      'Please read it. If something is not right, get in touch with the lead municipality or the canton. We will write to you once it is in force.',
    ],
    withoutDeadline: true,
    button: 'Read the amendment',
  },
  'member-joined': {
    subject: ({ dueOn }) => `Your municipality takes part from ${dueOn} on`,
    paragraphs: ({ party, dueOn }) => [
      `The amendment by which your municipality joins a {:agreement} from ${dueOn} on is in force: ${party}.`,
      'The new version is in the dossier.',
    ],
    withoutDeadline: true,
    button: 'Read the amendment',
  },
  'member-left': {
    subject: () => 'Your municipality leaves',
    paragraphs: ({ party, dueOn }) => [
      `The amendment by which your municipality is no part of a {:agreement} from ${dueOn} on is in force: ${party}.`,
      'What fell in your time stays readable.',
    ],
    withoutDeadline: true,
    button: 'Read the amendment',
  },
  'merger-registered': {
    subject: () => 'Merger of municipalities entered',
    paragraphs: ({ dueOn }) => [
      `We have entered a merger of municipalities that counts from ${dueOn} on.`,
      'From that day on the people of the successor also see and work on the dossiers of the former municipality. What is agreed changes by an amendment only; we will write to you about it.',
      'Does an agreement of the former municipality run? Then its successor confirms or changes its account and its contact from that day on; the portal shows it as the next step.',
    ],
    withoutDeadline: true,
    button: 'To the portal',
    note: 'Is something wrong? Please get in touch.',
  },
  'merger-undone': {
    subject: () => 'Merger of municipalities undone',
    paragraphs: ({ dueOn, blocked }) => [
      `A merger of municipalities on ${dueOn} was entered by mistake. We have undone it.`,
      'Each municipality again sees and works on its own dossiers only. Roles that were moved are back.',
      ...(blocked ? ['Meanwhile people of another municipality have acted. Please look at this:'] : []),
    ],
    withoutDeadline: true,
    button: 'To the portal',
  },
  'municipality-renumbered': {
    subject: () => 'New number of your municipality entered',
    paragraphs: ({ dueOn }) => [
      `From ${dueOn} on your municipality goes on under another FSO number. We have entered it.`,
      'Dossiers, agreement and roles come along. Where the number in the agreement changes, an amendment follows; we will write to you about it.',
    ],
    withoutDeadline: true,
    button: 'To the portal',
    note: 'Is something wrong? Please get in touch.',
  },
  'renumbering-undone': {
    subject: () => 'New number of your municipality undone',
    paragraphs: ({ dueOn }) => [
      `Another FSO number of your municipality on ${dueOn} was entered by mistake. We have undone it.`,
      'Your municipality keeps its number. Roles that were moved are back.',
    ],
    withoutDeadline: true,
    button: 'To the portal',
  },
  'municipality-renamed': {
    subject: () => 'New name of your municipality entered',
    paragraphs: ({ party, dueOn }) => [
      `Your municipality has been called ${party} since ${dueOn}. We have entered the name.`,
      'The agreement stays as it is. If the account still bears the former name, please change it in the dossier.',
    ],
    withoutDeadline: true,
    button: 'To the portal',
    note: 'Is something wrong? Please get in touch.',
  },
  'amendment-overtaken': {
    subject: () => 'Amendment overtaken',
    paragraphs: ({ party }) => [
      `The amendment can come into force no more and is overtaken: ${party}.`,
      'What is agreed holds unchanged. While the agreement runs, the change can come with a new amendment.',
    ],
    button: 'View the dossier',
  },
  'amendment-withdrawn': {
    subject: () => 'Amendment withdrawn',
    paragraphs: ({ party }) => [
      `The proposal for an amendment has been withdrawn: ${party}.`,
      'The present version of the agreement stays in force. There is nothing to do.',
    ],
    button: 'View the dossier',
  },
} satisfies Record<string, Wording>
