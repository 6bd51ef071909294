import type { applicationSections as source } from '#app/text/de/application-sections.ts'

export const applicationSections: Record<keyof typeof source, string> = {
  'edit.title': 'Application',
  'edit.place': 'Section {place} of {count}',
  'edit.next': 'Save and continue',
  'edit.save': 'Save',
  'edit.readonly': 'For reading only',
  'edit.readonly.lead': '{lead} leads the dossier and works on this section. You can read it.',
  'edit.readonly.text': 'This section cannot be changed in the present state.',
  'edit.readonly.locked':
    'This section cannot be changed in the present state; only the locked file can be replaced.',
  'edit.missing': 'Still missing here',
  'edit.privacy': 'Please do not upload lists of persons',
  'edit.privacy.text': 'Names of participants and sensitive personal data do not belong in the portal.',

  'party.lead': 'Who is the contact, and to which account does the contribution go?',
  'party.contact': 'Contact',
  'party.account': 'Account',
  'party.iban.hint': 'Account of the municipality in Switzerland or Liechtenstein, no QR-IBAN.',

  'structure.lead':
    'The municipality has a permanent structure for integration, with a mandate and a budget.',
  'structure.contactPoint.hint':
    'Name and address of the contact point, for example «Fachstelle Integration».',
  'structure.jobPercentage.hint': 'All posts together, for example 40.',
  'structure.mandateBasis.hint': 'For example a resolution, a regulation or a service mandate.',
  'structure.ownBudget.hint': 'What the municipality budgets for its integration work each year.',
  'structure.evidence': 'Evidence of the structure',
  'structure.evidence.withSaving': 'Uploaded when you save.',
  'structure.evidence.text':
    'For example mandate, job description or organisation chart. At least one document.',

  'measures.lead':
    'What do you intend to do? Measures lie in the focus areas of the programme and serve its strategic goals. The suggestions are examples.',
  'measures.planned': 'Your measures',
  'measures.none': 'No measure yet',
  'measures.none.text': 'Choose a suggestion below or enter a measure of your own.',
  'measures.add': 'Add a measure',
  'measures.own': 'Enter a measure of your own',
  'measures.examples': 'Suggestions in the focus area «{area}»',
  'measures.new': 'New measure',
  'measures.gaps': 'Incomplete',
  'measures.description.hint': 'What do you do, how often, with whom, and what should improve?',
  'measures.figures.hint': 'What will show at the end of the year what was achieved? Counts only, no names.',
  'measures.figure': 'What is counted?',
  'measures.figure.own': 'A figure of our own',
  'measures.figure.called': 'Name of our own',
  'measures.figure.called.hint': 'For a figure of your own, or where you call it otherwise',
  'measures.figure.hint': 'For example «welcome talks»',
  'measures.plannedFigure': 'Planned per year',
  'measures.addFigure': 'Add a key figure',
  'measures.figureRow': 'Key figure {row}',
  'measures.next': 'Continue to the budget',
  'measures.remove.title': 'Remove the measure',
  'measures.remove.text': 'The measure «{title}» and its budget lines will be removed from the application.',

  'budgeting.lead':
    'How are the funds used? One line per cost item, one amount per year. The table below adds up as you type.',
  'budgeting.rows': 'Costs',
  'budgeting.row': 'Budget line {row}',
  'budgeting.add': 'Add a budget line',
  'budgeting.copy': 'Fill empty cells as in {year}',
  'budgeting.year': 'Amount {year}',
  'budgeting.thirdParty': 'Third-party funds',
  'budgeting.thirdParty.text':
    'Contributions of others, for example foundations or participants. Write 0 if none are planned.',
  'budgeting.match': 'Is the own spending sufficient?',
  'budgeting.match.text':
    'In every year the municipality spends at least as much as the canton contributes. Costs that are not eligible and third-party funds do not count.',
  'budgeting.live.holds.one': 'The own spending is sufficient.',
  'budgeting.live.holds.other': 'The own spending is sufficient in all {count} years.',
  'budgeting.live.fails': 'The own spending is not sufficient yet: {years}.',
  'budgeting.categories': 'Which kind of cost fits?',

  'papers.lead.one': 'The council agrees to the agreement. The foundation papers come with it.',
  'papers.lead.other':
    'The councils of all municipalities involved agree to the agreement. The foundation papers come with it.',
  'papers.resolutions': 'Council resolutions',
  'papers.resolution.none': 'Not entered yet',
  'papers.resolution.add': 'Enter the resolution',
  'papers.resolution.edit': 'Change the resolution',
  'papers.resolution.of': 'Resolution of {municipality}',
  'papers.resolution.facts': '{body}, business {number}, valid {term}',
  'papers.resolution.noPaper': 'The document is still missing.',
  'papers.resolution.lead.one':
    'The resolution has to cover the whole term ({term}) and the own spending required.',
  'papers.resolution.lead.other':
    'The resolution has to cover the whole term ({term}) and the own spending required; what the members resolve counts together.',
  'papers.resolution.required': 'Own spending required of the party for one year: {amount}.',
  'papers.resolution.day.hint': 'dd.mm.yyyy. If the meeting is still ahead, enter the planned day.',
  'papers.resolution.body.hint': 'For example «Gemeinderat»',
  'papers.resolution.file': 'Signed resolution or extract of the minutes',
  'papers.resolution.file.replace': 'There is a document already. A new one takes its place.',
  'papers.foundation': 'Foundation papers',
  'papers.foundation.text': 'Concept, strategy or similar. At least one document.',
  'papers.completion': 'Further documents',
  'papers.completion.text': 'What the canton asked for and fits nowhere else.',
  'papers.upload': 'Upload',
  'papers.upload.title': 'Upload: {slot}',
  'papers.next': 'Continue to the check',
  'papers.remove.title': 'Remove the document',
  'papers.remove.text': '«{name}» will be removed from the application.',
}
