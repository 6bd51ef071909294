import { PARKED_HOURS } from '#app/domain/people/session-lengths.ts'
import type { publicPages as source } from '#app/text/de/public.ts'

export const publicPages: Record<keyof typeof source, string> = {
  'home.title': 'Local integration, funded together',
  'home.lead':
    'With a Mini-KIP agreement the Canton of Lucerne supports municipalities that plan and anchor their integration work for the long term. Here you apply, sign the agreement and report every year.',
  'home.calculator': 'Calculate the contribution',
  'home.signIn': 'Sign in and start',

  'home.deadline.title': 'Next annual report',
  'home.deadline.text': 'Report and accounts for {year} are due by this day.',

  'home.what.title': 'What is Mini-KIP?',
  'home.what.1':
    'Since 2014 the Confederation and the cantons have supported integration through Cantonal Integration Programmes, KIP for short. A Mini-KIP is the part of it that a municipality or an association of municipalities shapes itself: close to people, with its own measures.',
  'home.what.2':
    'The canton pays a contribution every year. It depends on the population on 31 December 2023. The municipality spends at least the same amount of its own money.',
  'home.what.areas': 'Two focus areas',
  'home.what.areas.text':
    '«Welcome, information and advice» and «Living together and participation». You choose the measures.',
  'home.what.who': 'For all immigrants',
  'home.what.who.text':
    'Above all for people who come to Switzerland to work or to join their family. The local population and professionals are included.',
  'home.what.need': 'Three conditions',
  'home.what.need.text':
    'A permanent structure with a mandate and a budget, the resolution of the council of every municipality taking part, a concept or strategy.',

  'home.steps.title': 'How it works',
  'home.steps.lead': 'Five steps. At each you see whose turn it is, what is missing and by when.',
  'home.steps.1': 'Prepare the application',
  'home.steps.1.text':
    'Enter structure, measures and budget, upload resolution and concept. Save whenever you like and go on later.',
  'home.steps.2': 'Review by the canton',
  'home.steps.2.text':
    'DISG reviews the application, asks where needed and sets the contribution. You see the calculation line by line.',
  'home.steps.3': 'Sign the agreement',
  'home.steps.3.text':
    'The agreement is ready as a PDF. The municipality signs, then the canton. From then on it is in force.',
  'home.steps.4': 'Carry out the measures',
  'home.steps.4.text':
    'The canton pays the contribution in tranches. The municipality works in the way that fits locally.',
  'home.steps.5': 'Report every year',
  'home.steps.5.text':
    'By 15 March: what worked, what did it cost? The portal settles the year and shows the result before you file.',

  'home.ask.title': 'Whom can I ask?',
  'home.ask.text':
    'For questions about application, contribution or report, the cantonal integration office is happy to help.',

  'home.demo.title': 'Try the demo',
  'home.demo.text':
    'Choose a role. You are signed in without a password and see the portal as that person sees it.',
  'home.demo.municipality': 'Municipality',
  'home.demo.canton': 'Canton',
  'home.demo.enter': 'Sign in as «{role}»',
  'home.demo.clerk': 'Prepares application and report.',
  'home.demo.signatory': 'Files and signs.',
  'home.demo.coordinator': 'Invites people and arranges deputies.',
  'home.demo.place': 'Municipality',
  'home.demo.place.1065': 'Root: the report is overdue',
  'home.demo.place.1031': 'Hochdorf: the report is to be completed',
  'home.demo.place.1058': 'Horw: the agreement is to be signed',
  'home.demo.place.1103': 'Sursee: the application is to be completed',
  'home.demo.place.1054': 'Ebikon: the application has been begun',
  'home.demo.place.1024': 'Emmen: the canton is checking the report',
  'home.demo.place.1008': 'Schüpfheim: association with a settled year',
  'home.demo.place.1061': 'Luzern: no application yet',
  'home.demo.officer': 'Reviews, asks, sets the contribution.',
  'home.demo.second': 'Looks as a second person.',
  'home.demo.finance': 'Releases and books payments.',
  'home.demo.auditor': 'Reads everything, changes nothing.',
  'home.demo.admin': 'Manages people and settings.',

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
    'The department for Social Affairs and Society of the Canton of Lucerne is responsible. The cantonal data protection act (KDSG) applies.',
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
  'legal.basis.2':
    'Foundation paper Cantonal Integration Programmes KIP 3, 2024 to 2027, of 19 October 2022.',
  'legal.basis.3': 'Leaflet for municipalities on Mini-KIP agreements, DISG, 23 January 2025.',
  'legal.binding': 'What is binding',
  'legal.binding.text':
    'The signed agreement is binding. The calculator gives orientation and establishes no claim.',
  'legal.data': 'Population figures',
  'legal.data.text': 'Permanent resident population on 31 December 2023.',
  'legal.fonts': 'Typeface',
  'legal.fonts.text': 'Source Sans 3 by Adobe, SIL Open Font License 1.1.',
}
