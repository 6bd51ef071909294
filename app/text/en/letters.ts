import type { letters as source } from '#app/text/de/letters.ts'

export const letters: Record<keyof typeof source, string> = {
  'decision.pdf': 'Decision (PDF)',
  'report.filed.pdf': 'Report as filed (PDF)',
  'claim.letter': 'Letter with QR-bill (PDF)',
  'claim.letter.of': 'Letter with QR-bill for the settlement {year} (PDF)',
  'claim.letter.noAccount':
    'There will be a letter with QR-bill once the canton has confirmed its account for repayments.',
  'resolution.draft': 'Draft of the resolution (PDF)',
  'resolution.draft.of': 'Draft of the resolution of {municipality} (PDF)',
  'resolution.draft.title': 'A draft to use',
  'resolution.draft.text':
    'A proposal in German with the calculated amounts of your application. Change it where your municipality does it differently.',
  'resolution.draft.copy': 'Text to copy',
  'settings.account': 'Account for repayments',
  'settings.account.text': 'This account stands on the QR-bill of every claim.',
  'settings.account.iban': 'IBAN',
  'settings.account.iban.hint': 'In Switzerland or Liechtenstein, no QR-IBAN.',
  'event.programme.name_account': 'Account for repayments named',
  'settings.account.edit': 'Change the account',
  'settings.account.add': 'Add the account',
  'settings.account.holder': 'In the name of',
  'settings.account.none': 'No account yet: letters with QR-bill come with the account.',
}
