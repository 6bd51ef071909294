import { PARKED_HOURS } from '#app/domain/people/session-lengths.ts'
import type { legal as source } from '#app/text/de/legal.ts'

export const legal: Record<keyof typeof source, string> = {
  'accessibility.title': 'Accessibility statement',
  'accessibility.lead':
    'Everybody should be able to use this portal, also with a keyboard, a screen reader or strong magnification.',
  'accessibility.state': 'State',
  'accessibility.state.text':
    'By our own testing the portal conforms in part to eCH-0059 version 3 (WCAG 2.1, level AA). We also follow WCAG 2.2, level AA. A test by an independent body is still to come.',
  'accessibility.how': 'What we do for it',
  'accessibility.how.1':
    'All pages work without JavaScript, with the keyboard alone and from 320 pixels of width.',
  'accessibility.how.2': 'A status is always a word, never only a colour. Contrasts are measured.',
  'accessibility.how.3': 'Every page and every error state is checked for barriers automatically.',
  'accessibility.gaps': 'What is still missing',
  'accessibility.gaps.1':
    'Documents that municipalities upload are not always accessible. We cannot change them.',
  'accessibility.gaps.2':
    'The PDFs of the portal carry headings and language, but have not yet been checked with an independent tool.',
  'accessibility.report': 'Report a barrier',
  'accessibility.report.text':
    'Have you met an obstacle? Write to us or call us. We answer within ten working days and offer you another way until then.',

  'privacy.title': 'Data protection',
  'privacy.lead': 'The portal needs little information about people. Here is what and why.',
  'privacy.who': 'Who is responsible',
  'privacy.who.text':
    'The {:theOfficeName} of the {:canton} is responsible. The cantonal data protection law applies.',
  'privacy.what': 'Which data we process',
  'privacy.what.1': 'Name, function, e-mail and phone of the contact persons in municipality and canton.',
  'privacy.what.2':
    'Facts of the municipality: structure, measures, budget, accounts, bank account, resolutions.',
  'privacy.what.3': 'A log of who took which step and when. It cannot be changed afterwards.',
  'privacy.what.4':
    'Mails that the portal sends you, and your running sessions with device and time. You see and end the sessions under «My account».',
  'privacy.what.5': `If your session ends while you write, the portal keeps what you wrote for your browser for ${PARKED_HOURS} hours at most.`,
  'privacy.not': 'What does not belong in the portal',
  'privacy.not.text':
    'Reports contain numbers, never names of participants. Sensitive personal data and lists of participants must not be uploaded.',
  'privacy.cookies': 'Cookies',
  'privacy.cookies.text':
    'The portal sets three cookies at most: for signing in, for the chosen language and, for one day, so that a sign-in link only works in your browser. There is no advertising, no tracking and no content from other servers.',
  'privacy.rights': 'Your rights',
  'privacy.rights.text':
    'You can ask at any time which information about you is stored, and have wrong information corrected.',

  'legal.title': 'Legal',
  'legal.lead': 'What the portal rests on and what its statements mean.',
  'legal.basis': 'Foundations',
  'legal.basis.1': 'Federal Act on Foreign Nationals and Integration (AIG), in particular art. 4 and 54.',
  'legal.basis.2': '{basis}.',
  'legal.basis.3': '{:leaflet}.',
  'legal.binding': 'What is binding',
  'legal.binding.text':
    'The signed agreement is binding. The calculator gives orientation and establishes no claim.',
  'legal.data': 'Population figures',
  'legal.data.text': 'Permanent resident population on {day}.',
  'legal.fonts': 'Typeface',
  'legal.fonts.text': 'Source Sans 3 by Adobe, SIL Open Font License 1.1.',
}
