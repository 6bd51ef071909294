import type { chain as source } from '#app/text/de/chain.ts'

/** Who decides beside the office, in the programme and in a dossier. */
export const chain: Record<keyof typeof source, string> = {
  'chain.title': 'Who decides',
  'chain.about':
    'Who recommends, decides or takes note beside the officer until an agreement counts: by period, in versions.',
  'chain.lead':
    'Between the contribution and the agreement further bodies may recommend, decide or take note: a committee, the department, the government. Each step is recorded in the dossier. Without steps the officer decides and, where asked, the second reviewer.',
  'chain.counting': 'What counts',
  'chain.ofBefore': 'This period has no chain of its own yet. Until then that of:',
  'chain.versions': 'Versions',
  'chain.version.ofPeriod': 'Approval chain version {version}, {period}',
  'chain.none': 'No further steps: the officer decides, with the second reviewer where asked.',
  'chain.steps': 'Steps',
  'chain.steps.hint': 'In the order of their numbers. A row without a name does not count.',
  'chain.step.name.hint':
    'As the dossier and the agreement are to call it, for example «Decision of the government».',
  'chain.body.office': 'Office',
  'chain.body.committee': 'Committee',
  'chain.body.department': 'Department',
  'chain.body.government': 'Government',
  'chain.kind.recommendation': 'Recommendation',
  'chain.kind.decision': 'Decision',
  'chain.kind.note': 'Taking note',
  'chain.place.before': 'Before the agreement',
  'chain.place.after': 'After the municipality has signed, before the canton signs',
  'chain.asks': 'asks for: {what}',
  'chain.asks.day': 'date',
  'chain.asks.number': 'business number',
  'chain.asks.paper': 'paper',
  'chain.records': 'recorded by: {role}',
  'chain.mayReturn': 'may send back',
  'chain.delegate.hint':
    'Name and function of the person whom the decision authorises to conclude and to file. Stands in the agreement.',
  'chain.distribution.hint':
    'Who gets a copy of the decision: one body a line. Stands in the message and in the agreement.',
  'chain.edit': 'Edit the steps',
  'chain.edit.lead':
    'A draft binds nobody. Steps before the agreement stand before those after it, a recommendation before the decision it is for.',
  'chain.enact': 'Put into force',
  'chain.enact.lead':
    'Whoever fixes a contribution from then on needs these steps until the agreement. Contributions fixed before keep the chain of their day. The way back is a new draft as a copy of the earlier version.',
  'chain.drop': 'Drop the draft',
  'chain.drop.lead': 'The draft disappears from the list. What stood in it stays in the record.',
  'chain.progress': 'Who decides',
  'chain.done': 'recorded',
  'chain.awaited': 'its turn',
  'chain.todo': 'not yet its turn',
  'chain.delegate': 'Authorised to conclude: {name}',
  'chain.copies': 'Distribution: {names}',
  'chain.number': 'Business {number}',
  'chain.record.day': 'Day of the body',
  'chain.record.day.hint': 'Day of the meeting or the decision.',
  'chain.record.number.hint': 'As the body calls it, for example RRB Nr. 2023/1522.',
  'chain.record.words': 'Wording or remark',
  'chain.record.words.hint':
    'What was decided or recommended. Stands in the dossier; the municipality reads it too.',
  'chain.record.paper': 'Paper (decision, extract of the minutes)',
  'chain.recorder.either': 'Officer or second reviewer',
  'chain.recorder.officer': 'Officer',
  'chain.recorder.second': 'Second reviewer',
  'chain.waitsFor': 'It is the canton’s turn. Missing: {step}. Then the dossier goes on.',
}
