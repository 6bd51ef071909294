import type { home as source } from '#app/text/de/home.ts'

export const home: Record<keyof typeof source, string> = {
  'home.title': 'Local integration, funded together',
  'home.lead':
    'With a {:agreement} the {:canton} supports municipalities that plan and anchor their integration work for the long term. Here you apply, sign the agreement and report every year.',
  'home.calculator': 'Calculate the contribution',
  'home.signIn': 'Sign in and start',

  'home.deadline.title': 'Next annual report',
  'home.deadline.text': 'Report and accounts for {year} are due by this day.',

  'home.what.title': 'What is {:programme}?',
  'home.what.1':
    'Since 2014 the Confederation and the cantons have supported integration through Cantonal Integration Programmes, KIP for short. A {:programme} is the part of it that a municipality or an association of municipalities shapes itself: close to people, with its own measures.',
  'home.what.2':
    'The canton pays a contribution every year. It depends on the population on {day}. The municipality adds money of its own.',
  'home.what.areas': 'Focus areas',
  'home.what.areas.text': '{areas}. You choose the measures yourselves.',
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
    '{:TheOffice} reviews the application, asks where needed and sets the contribution. You see the calculation line by line.',
  'home.steps.3': 'Sign the agreement',
  'home.steps.3.text':
    'The agreement is ready as a PDF. The municipality signs, then the canton. From then on it is in force.',
  'home.steps.4': 'Carry out the measures',
  'home.steps.4.text':
    'The canton pays the contribution in tranches. The municipality works in the way that fits locally.',
  'home.steps.5': 'Report every year',
  'home.steps.5.text':
    'By the due day: what worked, what did it cost? The portal settles the year and shows the result before you file.',

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
  'home.demo.place.2513': 'Biberist: the agreement is before the government',
  'home.demo.place.2581': 'Olten: the government decides on the contribution',
  'home.demo.place.2546': 'Grenchen: the agreement is in force',
  'home.demo.place.2601': 'Solothurn: the application is filed',
  'home.demo.place.191': 'Dübendorf: the agreement is to be signed',
  'home.demo.place.53': 'Bülach: the contribution is fixed',
  'home.demo.place.198': 'Uster: the agreement is in force',
  'home.demo.place.193': 'Fällanden: the application is filed',
  'home.demo.place.199': 'Volketswil: an inquiry is open',
  'home.demo.place.2770': 'Muttenz: the agreement is to be signed',
  'home.demo.place.2829': 'Liestal: the application is in review',
  'home.demo.place.2831': 'Pratteln: the agreement is in force',
  'home.demo.place.2762': 'Allschwil: the application is begun',
  'home.demo.officer': 'Reviews, asks, sets the contribution.',
  'home.demo.second': 'Looks as a second person.',
  'home.demo.finance': 'Releases and books payments.',
  'home.demo.auditor': 'Reads everything, changes nothing.',
  'home.demo.admin': 'Manages people and settings.',
}
