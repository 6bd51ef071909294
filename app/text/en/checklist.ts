import type { checklist as source } from '#app/text/de/checklist.ts'

export const checklist: Record<keyof typeof source, string> = {
  'checklist.answer': 'Answer the check list',
  'checklist.go': 'To the check list',
  'checklist.progress': '{answered} of {all} items answered',
  'checklist.found': 'The portal has found',
  'checklist.nothingFound': 'The portal has found nothing to object to.',
  'checklist.outdated': 'changed since',
  'checklist.outdated.text':
    'What you judged here was changed by the municipality afterwards. Look at it once more: by saving, the verdict is given anew.',
  'checklist.verdict': 'Verdict on {rule}',
  'checklist.remark': 'Remark on {rule} (needed with «not fulfilled»)',
  'checklist.save': 'Save the check list',
  'checklist.period': 'KIP period:',
  'checklist.register': 'Compared with the register of project funding for: {members}.',

  'verdict.open': 'open',
  'verdict.fulfilled': 'fulfilled',
  'verdict.not_fulfilled': 'not fulfilled',
  'verdict.not_applicable': 'does not apply',

  'rule.B1': 'Party',
  'rule.B1.text':
    'A municipality or an association of municipalities can conclude a {:agreement}{:chapter2}. No other agreement runs over a member.',
  'rule.B2': 'Permanent structure',
  'rule.B2.text':
    'The party has a permanent structure for integration with a mandate and a budget{:chapter2}.',
  'rule.B3': 'Council resolution',
  'rule.B3.text':
    'The municipal council supports and approves the agreement; in an association the council of every member{:chapter2}.',
  'rule.B4': 'Budget',
  'rule.B4.text': 'The budget tells how the {:programme} funds will be used{:chapter2}.',
  'rule.B5': 'Foundation papers',
  'rule.B5.text': 'Foundation papers such as a concept or a strategy are there{:chapter2}.',
  'rule.B6': 'Focus areas',
  'rule.B6.text':
    'The measures lie in focus areas that are open to municipalities, and serve their strategic goals{:chapter3}.',
  'rule.B8': 'Target groups',
  'rule.B8.text': 'The measures address target groups of the programme{:chapter4}.',
  'rule.B9': 'Term',
  'rule.B9.text': 'The yearly contributions are limited to the KIP period{:chapter5}.',
  'rule.B10': 'Population on the reference date',
  'rule.B10.text':
    'Decisive is the population per {:statistics} at {day}, for an association that of all its members{:chapter5}.',
  'rule.B11': 'Own spending',
  'rule.B11.text':
    'The municipality’s own yearly spending is to the contribution of the canton at least as {ratio}{:chapter5}.',
  'rule.B12': 'Fundable costs',
  'rule.B12.text':
    'The costs are of a kind that can be funded. Beside each stands the question it raises{:chapter5}.',
  'rule.B13': 'No project funding',
  'rule.B13.text': 'Whoever has a {:agreement} cannot apply for cantonal project funding{:chapter5}.',
}
