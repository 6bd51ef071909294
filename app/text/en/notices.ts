import type { notices as source } from '#app/text/de/notices.ts'

export const notices: Record<keyof typeof source, string> = {
  'hold.title': 'Hold payments',
  'hold.lead':
    'The report {year} was due on {day} and is missing. You decide whether payments rest until it arrives.',
  'hold.notices': 'Notices',
  'hold.tranches': 'These instalments will be held',
  'hold.year': 'Year / instalment',
  'hold.dueOn': 'Due',
  'hold.amount': 'Amount',
  'hold.held': 'The payments are held already',
  'hold.held.text': 'They rest until somebody releases them again.',
  'hold.none': 'No instalment open',
  'hold.none.text': 'There is no payment that could be held.',
  'hold.reason.hint': 'The municipality receives the reason by mail.',
  'hold.do': 'Hold payments',
  'hold.decline': 'Let payments go on',
  'hold.decline.lead': 'This settles the proposal. The reason is kept in the history of the dossier.',

  'dunning.notice_1': 'First notice',
  'dunning.notice_2': 'Second notice',
  'dunning.by.mail': '{notice} sent on {mailed}, new deadline {term}',
  'dunning.by.post': '{notice} sent by post on {posted}, new deadline {term}',
  'dunning.by.both': '{notice} sent on {mailed} and by post on {posted}, new deadline {term}',
  'dunning.by.nobody':
    'New deadline {term}: it was named already and stays, although its notice has reached nobody',
  'dunning.kept': '(named already with a letter whose posting was taken back: it stays)',
  'dunning.postToo': 'Record the letter by post',
  'dunning.letterTerm': '(in the letter: {day})',
  'dunning.extended': ', extended since',
  'dunning.letter': 'Open the letter (PDF)',

  'post.title': 'Notice by post',
  'post.lead.notice_1':
    'The report {year} was due on {day}. The first notice has reached nobody by mail. Nothing follows until a letter has been sent.',
  'post.lead.notice_2':
    'The report {year} was due on {day}. The second notice has reached nobody by mail. Nothing follows until a letter has been sent.',
  'post.none': 'No notice by post',
  'post.letter': 'Open the letter for today’s post (PDF)',
  'post.letter.term': 'It sets a new deadline of {day}.',
  'post.lead.mail':
    'The report {year} was due on {due}. {notice} sent by mail on {mailed}, new deadline {term}. There is a letter too: if it went by post, record the day. Otherwise there is nothing to do.',
  'post.lead.underWay':
    'The report {year} was due on {due}. The notice is on its way by mail. There is a letter too: if it went by post, record the day. Otherwise there is nothing to do.',
  'post.contacts': 'Is an address wrong? Correct it: the notice then goes by mail on the next day.',
  'post.on': 'Handed to the post on',
  'post.on.hint':
    'The new deadline runs from this day. With it goes the letter that you opened last until then, or else one that bears this date.',
  'post.do': 'Record as sent',
  'post.mend.lead':
    'Recorded as sent: {notice} on {day}. If that is wrong, correct the day or take the record back. This is possible until something rests on it.',
  'post.mend.hint': 'The deadline {term} was named already: it gets no shorter by this.',
  'post.mend.reason': 'The reason is kept in the history of the dossier.',
  'post.mend.do': 'Correct the day',
  'post.nothingToMend': 'This letter is not recorded as sent, or something rests on it already.',
  'post.takeBack': 'Take the record back',
  'post.takeBack.lead':
    'Recorded is: {notice} sent by post on {day}. If the letter did not go, take the record back. If the notice has reached nobody by mail either, it is due again. The deadline {term} was named already and stays.',
  'post.takeBack.hint': 'The record and its taking back stay in the history of the dossier.',
}
