import type { everywhere as source } from '#app/text/de/everywhere.ts'

export const everywhere: Record<keyof typeof source, string> = {
  'app.name': '{:programme}',
  'app.owner': '{:canton} · {:officeName}',
  'app.tagline': 'Support for integration in the municipalities',

  'common.yes': 'Yes',
  'common.no': 'No',
  'common.none': 'None',
  'common.back': 'Back',
  'common.cancel': 'Cancel',
  'common.save': 'Save',
  'common.change': 'Change',
  'common.remove': 'Remove',
  'common.download': 'Download',
  'common.search': 'Search',
  'common.show': 'Show',
  'common.source': 'Source: {:source}',

  'table.sort': 'Sort by «{column}»',
  'table.scroll': '{caption}: table, scrolls sideways',

  'pagination.label': 'Pages',
  'pagination.previous': 'Previous',
  'pagination.next': 'Next',
  'pagination.position': 'Page {page} of {pages}',
  'years.neverBegan': 'terminated as of {day}, before the term began',
  'years.span': '{from} to {to}',
  'years.in.one': 'in the year {years}',
  'years.in.other': 'in the years {years}',
  'years.for.one': 'for the year {years}',
  'years.for.other': 'for the years {years}',

  'pagination.range': '{from} to {to} of {total}',

  'time.ofDay': '{hour}:{minute}',

  'timeline.done': 'Done',
  'timeline.current': 'You are here',
  'timeline.todo': 'To come',
  'timeline.by': 'by {name}',

  'stepper.label': 'Sections',

  'status.explanation': 'What this status means',

  'notice.info': 'Note',
  'notice.success': 'Done',
  'notice.warning': 'Please note',
  'notice.error': 'Error',
  'notice.alert': 'Important',

  'action.next': 'Next step',
  'action.heldUp.step': '{step} is not possible at the moment:',
  'action.heldUp': 'This is possible once the following is settled:',
  'action.notNow': 'This step is not possible in the present state.',
  'contact.title': 'Questions?',
  'contact.text': 'We are happy to help.',
  'file.none': 'No documents yet.',
  'file.withheld.waiting':
    'Being checked for viruses; after that the file can be downloaded. You can go on working.',
  'file.withheld.infected': 'Locked: the virus scanner found malware. A clean version is needed.',
  'file.replace': 'Replace',
  'file.replace.title': 'Replace a locked file',
  'file.replace.lead':
    'The virus scanner found malware in «{name}» ({finding}). Nobody can open the file. Please have the computer checked that it came from.',
  'file.replace.text':
    'Upload the same document here in a clean version. All else stays as it is; the history records the change.',
  'file.replace.slot': '{slot}, clean version',
  'file.replace.do': 'Upload and replace',
  'file.hash': 'SHA-256',
  'bar.text': '{label}: {value} of {maximum}',
  'chart.table': 'Figures as a table',
}
