import { index, type RouteConfigEntry, route } from '@remix-run/route-config'
import { paperAddressesOf } from './domain/agreement/drawn-papers.ts'
import { sharedStepAddresses } from './domain/lifecycle/steps.ts'
import type { Side } from './domain/roles.ts'

/**
 * The addresses of the portal, by area; the first segment decides which of them a request has to look through
 * (`server/areas.ts`). A page has words; an endpoint is a paper, a table or a button and answers without a page.
 */
export default [
  index('routes/home.tsx'),
  ...pages('', ['accessibility', 'privacy', 'legal', 'language', 'components', 'calculator', 'verify']),
  ...endpoints('', ['calculator.pdf', 'sign-out']),
  ...pages('', ['sign-in', 'sign-in/sent', 'sign-in/confirm', 'unsubscribe/:mail']),
  ...pages('', ['demo/mail', 'demo/mail/:id']),

  ...pages('account', ['', 'name', 'deputies', 'calendar']),
  ...endpoints('account', ['session', 'sessions/end', 'parked/drop', 'language', 'digest']),
  ...endpoints('account', ['deputies/end', 'calendar/end']),

  ...pages('municipality', ['', 'calendar', 'dossiers/new']),
  ...pages('municipality/team', ['', 'invite', ':membershipId/correct', ':membershipId/end']),
  ...endpoints('municipality/team', [':membershipId/restore']),
  ...pages('municipality/dossiers/:reference', ['', 'party', 'structure', 'budget', 'review']),
  ...pages('municipality/dossiers/:reference', [
    'answers',
    'paper',
    'submitted',
    'renew',
    'contact',
    'proof',
  ]),
  ...pages('municipality/dossiers/:reference', [':section/:id/remove']),
  ...papers('municipality'),
  ...steps('municipality'),
  ...proposals('municipality'),
  ...pages('municipality/dossiers/:reference/measures', ['', 'new', ':measureId']),
  ...pages('municipality/dossiers/:reference/documents', ['', 'add/:slot']),
  ...pages('municipality/dossiers/:reference/documents', [':documentId/replace']),
  ...pages('municipality/dossiers/:reference/documents/resolutions/:bfsNumber', ['']),
  ...endpoints('municipality/dossiers/:reference/documents/resolutions/:bfsNumber', ['ask']),
  ...pages('municipality/dossiers/:reference/hand-over/:matter', ['', 'back']),
  ...pages('municipality/dossiers/:reference/agreement', ['', 'rule', 'sign-upload']),
  ...pages('municipality/dossiers/:reference/agreement/sign', ['', 'declaration']),
  ...pages('municipality/dossiers/:reference/amendments', ['', ':number', ':number/accept']),
  ...newAmendments('municipality'),
  ...pages('municipality/dossiers/:reference/accounts', ['new', ':id']),
  ...pages('municipality/dossiers/:reference/reports/:year', ['', 'content', 'accounts', 'ledger']),
  ...pages('municipality/dossiers/:reference/reports/:year', ['ledger/remove']),
  ...pages('municipality/dossiers/:reference/reports/:year', ['answers', 'paper', 'submit', 'submitted']),

  ...inquiries('municipality'),

  ...pages('canton', ['', 'calendar', 'audit', 'reports', 'reports/remind']),
  ...inquiries('canton'),
  ...pages('canton/requests/:inquiry', ['pass-on', 'notes']),
  ...pages('canton/dossiers/:reference', ['claims/:id']),
  ...pages('canton', ['payments', 'payments/tranches', 'contacts', 'contacts/:id', 'mails', 'mails/:id']),
  ...endpoints('canton', ['mails/:id/letter.pdf']),
  ...pages('canton/people', ['', ':membership', ':membership/correct']),
  ...endpoints('canton/people', [':membership/restore']),
  ...pages('canton/programme', ['', 'setup', 'office', 'words']),
  ...pages('canton/programme/periods', ['', 'new', ':period', ':period/edit', ':period/:act']),
  ...pages('canton/programme/catalogue', [
    '',
    ':catalogue',
    ':catalogue/edit/:part',
    ':catalogue/enact',
    ':catalogue/drop',
  ]),
  ...pages('canton/programme/chain', ['', ':chain', ':chain/edit', ':chain/enact', ':chain/drop']),
  ...pages('canton/programme/keys', [
    '',
    'new',
    ':key',
    ':key/edit',
    ':key/enact',
    ':key/agreements',
    ':key/:act',
  ]),
  ...pages('canton/settings', [
    '',
    'account',
    'match',
    'tranches',
    'report-due',
    'tolerance',
    'second-person',
    'terms',
    'four-eyes',
    'amendments',
    'confirm/:point',
    'unconfirm/:point',
    'history',
    'versions/:version/:act',
    'mails/:template',
  ]),
  ...pages('canton/settings/applications', ['', 'open', ':opening/close']),
  ...pages('canton/settings/reminders', ['', ':kind']),
  ...pages('canton/mergers', ['', 'new', 'rename', ':bfsNumber', ':bfsNumber/roles', ':bfsNumber/undo']),
  ...pages('canton/dossiers', ['']),
  ...pages('canton/programme/credit', ['', 'enter', ':year']),
  ...sheets('canton', ['dossiers', 'rollup', 'federal-proof', 'programme/simulator']),
  ...pages('canton/programme', ['simulator']),
  ...pages('canton', ['rollup', 'rollup/:area', 'federal-proof', 'statistics', 'activity']),
  ...pages('canton/activity/reports', [':report', ':report/edit', ':report/issue', ':report/:act']),
  ...endpoints('canton/activity/reports', [':report/preview.pdf']),
  ...pages('canton/evaluations', ['', 'new', ':evaluation', ':evaluation/edit', ':evaluation/:act']),
  ...pages('canton/programme/grants', ['', 'new', 'question', ':grant', ':grant/edit', ':grant/:act']),
  ...sheets('canton/programme', ['grants']),
  ...pages('canton/programme/grants', ['import', 'imports/:import', 'imports/:import/drop']),
  ...pages('canton/programme/population', [
    ...['', 'import'],
    ...['imports/:import', 'imports/:import/drop', 'imports/:import/withdraw'],
  ]),
  ...pages('canton/dossiers/:reference', ['', 'checklist', 'notes', 'approve', 'chain', 'issue']),
  ...pages('canton/dossiers/:reference/documents', [':documentId/replace']),
  ...pages('canton/dossiers/:reference', ['countersign', 'countersign/accept', 'replace-copy']),
  ...papers('canton'),
  ...steps('canton'),
  ...proposals('canton'),
  ...pages('canton/dossiers/:reference/amendments', ['', ':number']),
  ...newAmendments('canton'),
  ...pages('canton/dossiers/:reference/reports/:year', [
    '',
    'corrections',
    'extension',
    'extension/correct',
    'settle-ex-officio',
  ]),
  ...pages('canton/dossiers/:reference/accounts', [':id']),
  ...pages('canton/dossiers/:reference/reports/:year', [
    'notice',
    'notice/correct',
    'notice/take-back',
    'hold',
    'hold/decline',
  ]),

  route('*', 'routes/not-found.tsx'),
]

function pages(under: string, addresses: readonly string[]) {
  return addresses.map((rest) => fileOf([under, rest].filter(Boolean).join('/'), 'tsx'))
}

function endpoints(under: string, addresses: readonly string[]) {
  return addresses.map((rest) => fileOf([under, rest].filter(Boolean).join('/'), 'ts'))
}

/** A table to take along in both formats, by one endpoint: `canton/dossiers` is `canton.dossiers.sheet.ts`. */
function sheets(under: string, addresses: readonly string[]) {
  return addresses.flatMap((rest) =>
    ['csv', 'xlsx'].map((ending) => {
      const address = `${under}/${rest}`
      const file = `routes/${address.replaceAll('/', '.').replaceAll(':', '$')}.sheet.ts`
      return route(`${address}.${ending}`, file, { id: `${address}.${ending}` })
    }),
  )
}

/** A file bears its address: `canton/people/:membership` is `canton.people.$membership.tsx`. */
function fileOf(address: string, ending: 'ts' | 'tsx'): RouteConfigEntry {
  return route(address, `routes/${address.replaceAll('/', '.').replaceAll(':', '$')}.${ending}`)
}

/** One endpoint serves every paper of a dossier. */
function papers(side: Side) {
  return paperAddressesOf(side).map((address) =>
    route(`${side}/dossiers/:reference/${address}`, 'routes/paper.ts', { id: `${side}-${address}` }),
  )
}

/** A step that waits for another person's word has the same pages on both sides, whatever record it is on. */
function proposals(side: Side) {
  const at = `${side}/dossiers/:reference/proposals/:proposalId`
  return [
    route(at, 'routes/proposal.tsx', { id: at }),
    route(`${at}/decline`, 'routes/proposal-decline.tsx', { id: `${at}/decline` }),
    route(`${at}/take-back`, 'routes/proposal-take-back.ts', { id: `${at}/take-back` }),
  ]
}

/** The threads between municipality and canton have the same pages on both sides. */
function inquiries(side: Side) {
  const at = `${side}/requests`
  const files = {
    '': 'inquiries.tsx',
    '.csv': 'inquiries-sheet.ts',
    '.xlsx': 'inquiries-sheet.ts',
    '/new': 'new-inquiry.tsx',
    '/:inquiry': 'inquiry.tsx',
    '/:inquiry/close': 'inquiry-close.ts',
    '/:inquiry/reopen': 'inquiry-reopen.ts',
    '/:inquiry/withdraw/:what': 'inquiry-withdraw.tsx',
  }
  return Object.entries(files).map(([rest, file]) =>
    route(`${at}${rest}`, `routes/${file}`, { id: `${at}${rest}` }),
  )
}

/** One page serves every step that asks for what many ask for, on whatever record. */
function steps(side: Side) {
  return sharedStepAddresses(side).map((address) => route(address, 'routes/step.tsx', { id: address }))
}

/** Either side begins an amendment on the same pages, each in its own area. */
function newAmendments(side: Side) {
  const begun = {
    'new/:kind': 'routes/new-amendment.tsx',
    'new/:kind/preview.pdf': 'routes/new-amendment-preview.ts',
    'resolutions/:bfsNumber': 'routes/amendment-resolution.tsx',
  }
  return Object.entries(begun).map(([rest, file]) => {
    const address = `${side}/dossiers/:reference/amendments/${rest}`
    return route(address, file, { id: address })
  })
}
