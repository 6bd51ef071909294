import { index, type RouteConfig, route } from '@remix-run/route-config'

/** One page serves every step of a dossier that asks for a button or a reason only. */
const dossierStep = (name: string) =>
  route(`canton/dossiers/:reference/${name}`, 'routes/canton.dossiers.$reference.step.tsx', {
    id: `canton-dossier-${name}`,
  })

/** Grouped by area; the first path segment decides which routes a request has to look through (`server/areas.ts`). */
const publicPages = [
  index('routes/home.tsx'),
  route('accessibility', 'routes/accessibility.tsx'),
  route('privacy', 'routes/privacy.tsx'),
  route('legal', 'routes/legal.tsx'),
  route('language', 'routes/language.tsx'),
  route('components', 'routes/components.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-in/sent', 'routes/sign-in-sent.tsx'),
  route('sign-in/confirm', 'routes/sign-in-confirm.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('account', 'routes/account.tsx'),
  route('account/session', 'routes/account-session.ts'),
  route('account/parked/drop', 'routes/account-parked-drop.ts'),
  route('account/language', 'routes/account-language.ts'),
  route('account/sessions/end', 'routes/account-session-end.ts'),
  route('account/deputies', 'routes/account.deputies.tsx'),
  route('account/deputies/end', 'routes/account-deputy-end.ts'),
  route('account/name', 'routes/account.name.tsx'),
  route('account/digest', 'routes/account-digest.ts'),
  route('unsubscribe/:mail', 'routes/unsubscribe.tsx'),
  route('account/calendar', 'routes/account.calendar.tsx'),
  route('account/calendar/end', 'routes/account-calendar-end.ts'),
  route('calculator', 'routes/calculator.tsx'),
  route('calculator.pdf', 'routes/calculator-pdf.ts'),
  route('verify', 'routes/verify.tsx'),
  route('demo/mail', 'routes/demo-mail.tsx'),
  route('demo/mail/:id', 'routes/demo-mail-message.tsx'),
] satisfies RouteConfig

const municipalityPages = [
  route(
    'municipality/dossiers/:reference/agreement/rule',
    'routes/municipality.dossiers.$reference.agreement.rule.tsx',
  ),
  route('municipality/dossiers/:reference/renew', 'routes/municipality.dossiers.$reference.renew.tsx'),
  route(
    'municipality/dossiers/:reference/amendments',
    'routes/municipality.dossiers.$reference.amendments.tsx',
  ),
  route(
    'municipality/dossiers/:reference/amendments/:number',
    'routes/municipality.dossiers.$reference.amendments.$number.tsx',
  ),
  route(
    'municipality/dossiers/:reference/amendments/:number/accept',
    'routes/municipality.dossiers.$reference.amendments.$number.accept.tsx',
  ),
  route(
    'municipality/dossiers/:reference/amendments/:number/decline',
    'routes/municipality.dossiers.$reference.amendments.$number.decline.tsx',
  ),
  route(
    'municipality/dossiers/:reference/hand-over/:matter',
    'routes/municipality.dossiers.$reference.hand-over.$matter.tsx',
  ),
  route(
    'municipality/dossiers/:reference/hand-over/:matter/back',
    'routes/municipality.dossiers.$reference.hand-over.$matter.back.ts',
  ),
  route('municipality/team', 'routes/municipality.team.tsx'),
  route('municipality/team/invite', 'routes/municipality.team.invite.tsx'),
  route('municipality/team/:membershipId/correct', 'routes/municipality.team.$membershipId.correct.tsx'),
  route('municipality/team/:membershipId/restore', 'routes/municipality.team.$membershipId.restore.ts'),
  route('municipality/team/:membershipId/end', 'routes/municipality.team.$membershipId.end.tsx'),
  route('municipality/dossiers/new', 'routes/municipality.dossiers.new.tsx'),
  route(
    'municipality/dossiers/:reference/documents',
    'routes/municipality.dossiers.$reference.documents.tsx',
  ),
  route(
    'municipality/dossiers/:reference/documents/add/:slot',
    'routes/municipality.dossiers.$reference.documents.add.$slot.tsx',
  ),
  route(
    'municipality/dossiers/:reference/documents/resolutions/:bfsNumber',
    'routes/municipality.dossiers.$reference.documents.resolutions.$bfsNumber.tsx',
  ),
  route(
    'municipality/dossiers/:reference/documents/resolutions/:bfsNumber/ask',
    'routes/municipality.dossiers.$reference.documents.resolutions.$bfsNumber.ask.ts',
  ),
  route(
    'municipality/dossiers/:reference/documents/:documentId/remove',
    'routes/municipality.dossiers.$reference.documents.$documentId.remove.tsx',
  ),
  route('municipality/dossiers/:reference/review', 'routes/municipality.dossiers.$reference.review.tsx'),
  route('municipality/dossiers/:reference/answers', 'routes/municipality.dossiers.$reference.answers.tsx'),
  route(
    'municipality/dossiers/:reference/submitted',
    'routes/municipality.dossiers.$reference.submitted.tsx',
  ),
  route('municipality/dossiers/:reference/withdraw', 'routes/municipality.dossiers.$reference.withdraw.tsx'),
  route(
    'municipality/dossiers/:reference/terminate',
    'routes/municipality.dossiers.$reference.terminate.tsx',
  ),
  route(
    'municipality/dossiers/:reference/receipt.pdf',
    'routes/municipality.dossiers.$reference.receipt-pdf.ts',
  ),
  route('municipality', 'routes/municipality.tsx'),
  route('municipality/calendar', 'routes/municipality.calendar.tsx'),
  route('municipality/dossiers/:reference', 'routes/municipality.dossiers.$reference.tsx'),
  route('municipality/dossiers/:reference/party', 'routes/municipality.dossiers.$reference.party.tsx'),
  route(
    'municipality/dossiers/:reference/structure',
    'routes/municipality.dossiers.$reference.structure.tsx',
  ),
  route('municipality/dossiers/:reference/measures', 'routes/municipality.dossiers.$reference.measures.tsx'),
  route(
    'municipality/dossiers/:reference/measures/new',
    'routes/municipality.dossiers.$reference.measures.new.tsx',
  ),
  route(
    'municipality/dossiers/:reference/measures/:measureId',
    'routes/municipality.dossiers.$reference.measures.$measureId.tsx',
  ),
  route(
    'municipality/dossiers/:reference/measures/:measureId/remove',
    'routes/municipality.dossiers.$reference.measures.$measureId.remove.tsx',
  ),
  route('municipality/dossiers/:reference/budget', 'routes/municipality.dossiers.$reference.budget.tsx'),
  route(
    'municipality/dossiers/:reference/agreement',
    'routes/municipality.dossiers.$reference.agreement.tsx',
  ),
  route(
    'municipality/dossiers/:reference/agreement/sign',
    'routes/municipality.dossiers.$reference.agreement.sign.tsx',
  ),
  route(
    'municipality/dossiers/:reference/agreement/sign/declaration',
    'routes/municipality.dossiers.$reference.agreement.sign.declaration.tsx',
  ),
  route(
    'municipality/dossiers/:reference/agreement/sign-upload',
    'routes/municipality.dossiers.$reference.agreement.sign-upload.tsx',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year',
    'routes/municipality.dossiers.$reference.reports.$year.tsx',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/answers',
    'routes/municipality.dossiers.$reference.reports.$year.answers.tsx',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/content',
    'routes/municipality.dossiers.$reference.reports.$year.content.tsx',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/accounts',
    'routes/municipality.dossiers.$reference.reports.$year.accounts.tsx',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/ledger',
    'routes/municipality.dossiers.$reference.reports.$year.ledger.tsx',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/ledger/remove',
    'routes/municipality.dossiers.$reference.reports.$year.ledger.remove.ts',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/submit',
    'routes/municipality.dossiers.$reference.reports.$year.submit.tsx',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/submitted',
    'routes/municipality.dossiers.$reference.reports.$year.submitted.tsx',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/receipt.pdf',
    'routes/municipality.dossiers.$reference.reports.$year.receipt.ts',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/settlement.pdf',
    'routes/municipality.dossiers.$reference.reports.$year.settlement.ts',
  ),
  route(
    'municipality/dossiers/:reference/documents/resolutions/:bfsNumber/draft.pdf',
    'routes/municipality.dossiers.$reference.documents.resolutions.$bfsNumber.draft.ts',
  ),
  route(
    'municipality/dossiers/:reference/decision.pdf',
    'routes/municipality.dossiers.$reference.decision.ts',
  ),
  route(
    'municipality/dossiers/:reference/claims/:id/letter.pdf',
    'routes/municipality.dossiers.$reference.claims.$id.letter.ts',
  ),
  route(
    'municipality/dossiers/:reference/reports/:year/filed.pdf',
    'routes/municipality.dossiers.$reference.reports.$year.filed.ts',
  ),
] satisfies RouteConfig

const cantonPages = [
  route('canton/mergers', 'routes/canton.mergers.tsx'),
  route('canton/mergers/new', 'routes/canton.mergers.new.tsx'),
  route('canton/mergers/:bfsNumber', 'routes/canton.mergers.$bfsNumber.tsx'),
  route('canton/mergers/:bfsNumber/roles', 'routes/canton.mergers.$bfsNumber.roles.tsx'),
  route('canton/mergers/:bfsNumber/undo', 'routes/canton.mergers.$bfsNumber.undo.tsx'),
  route('canton/dossiers/:reference/amendments', 'routes/canton.dossiers.$reference.amendments.tsx'),
  route(
    'canton/dossiers/:reference/amendments/new/:kind',
    'routes/canton.dossiers.$reference.amendments.new.$kind.tsx',
  ),
  route(
    'canton/dossiers/:reference/amendments/new/:kind/preview.pdf',
    'routes/canton.dossiers.$reference.amendments.new.$kind.preview.ts',
  ),
  route(
    'canton/dossiers/:reference/amendments/:number',
    'routes/canton.dossiers.$reference.amendments.$number.tsx',
  ),
  route(
    'canton/dossiers/:reference/amendments/:number/withdraw',
    'routes/canton.dossiers.$reference.amendments.$number.withdraw.tsx',
  ),
  route('canton', 'routes/canton.cockpit.tsx'),
  route('canton/dossiers', 'routes/canton.dossiers.tsx'),
  route('canton/dossiers.csv', 'routes/canton.dossiers.csv.ts'),
  route('canton/dossiers/:reference', 'routes/canton.dossiers.$reference.tsx'),
  route('canton/dossiers/:reference/preview.pdf', 'routes/canton.dossiers.$reference.preview.ts'),
  route('canton/dossiers/:reference/checklist', 'routes/canton.dossiers.$reference.checklist.tsx'),
  route('canton/dossiers/:reference/notes', 'routes/canton.dossiers.$reference.notes.tsx'),
  dossierStep('take-up'),
  route('canton/dossiers/:reference/return', 'routes/canton.dossiers.$reference.return.tsx'),
  route('canton/dossiers/:reference/reject', 'routes/canton.dossiers.$reference.reject.tsx'),
  route('canton/dossiers/:reference/approve', 'routes/canton.dossiers.$reference.approve.tsx'),
  dossierStep('confirm'),
  dossierStep('send-back'),
  dossierStep('reopen'),
  route('canton/dossiers/:reference/issue', 'routes/canton.dossiers.$reference.issue.tsx'),
  route('canton/dossiers/:reference/countersign', 'routes/canton.dossiers.$reference.countersign.tsx'),
  route(
    'canton/dossiers/:reference/countersign/accept',
    'routes/canton.dossiers.$reference.countersign.accept.tsx',
  ),
  dossierStep('complete'),
  route('canton/dossiers/:reference/terminate', 'routes/canton.dossiers.$reference.terminate.tsx'),
  route('canton/settings', 'routes/canton.settings.tsx'),
  route('canton/mails', 'routes/canton.mails.tsx'),
  route('canton/mails/:id', 'routes/canton.mails.$id.tsx'),
  route('canton/audit', 'routes/canton.audit.tsx'),
  route('canton/people', 'routes/canton.people.tsx'),
  route('canton/people/:membership/correct', 'routes/canton.people.$membership.correct.tsx'),
  route('canton/people/:membership/restore', 'routes/canton.people.$membership.restore.ts'),
  route('canton/people/:membership', 'routes/canton.people.$membership.tsx'),
  route('canton/calendar', 'routes/canton.calendar.tsx'),
  route('canton/contacts', 'routes/canton.contacts.tsx'),
  route('canton/contacts/:id', 'routes/canton.contacts.$id.tsx'),
  route('canton/settings/reminders', 'routes/canton.settings.reminders.tsx'),
  route('canton/settings/reminders/:kind', 'routes/canton.settings.reminders.$kind.tsx'),
  route('canton/settings/mails/:template', 'routes/canton.settings.mails.$template.tsx'),
  route('canton/mails/:id/letter.pdf', 'routes/canton.mails.$id.letter.ts'),
  route(
    'canton/dossiers/:reference/reports/:year/hold',
    'routes/canton.dossiers.$reference.reports.$year.hold.tsx',
  ),
  route(
    'canton/dossiers/:reference/reports/:year/notice',
    'routes/canton.dossiers.$reference.reports.$year.notice.tsx',
  ),
  route(
    'canton/dossiers/:reference/reports/:year/notice/letter.pdf',
    'routes/canton.dossiers.$reference.reports.$year.notice.letter.ts',
  ),
  route(
    'canton/dossiers/:reference/reports/:year/hold/decline',
    'routes/canton.dossiers.$reference.reports.$year.hold.decline.tsx',
  ),
  route('canton/dossiers/:reference/reports/:year', 'routes/canton.dossiers.$reference.reports.$year.tsx'),
  route(
    'canton/dossiers/:reference/reports/:year/corrections',
    'routes/canton.dossiers.$reference.reports.$year.corrections.tsx',
  ),
  route(
    'canton/dossiers/:reference/reports/:year/extension',
    'routes/canton.dossiers.$reference.reports.$year.extension.tsx',
  ),
  route(
    'canton/dossiers/:reference/reports/:year/return',
    'routes/canton.dossiers.$reference.reports.$year.return.tsx',
  ),
  route(
    'canton/dossiers/:reference/reports/:year/settlement.pdf',
    'routes/canton.dossiers.$reference.reports.$year.settlement.ts',
  ),
  route(
    'canton/dossiers/:reference/reports/:year/:action',
    'routes/canton.dossiers.$reference.reports.$year.$action.tsx',
  ),
  route(
    'canton/dossiers/:reference/tranches/:id/:action',
    'routes/canton.dossiers.$reference.tranches.$id.$action.tsx',
  ),
  route(
    'canton/dossiers/:reference/claims/:id/:action',
    'routes/canton.dossiers.$reference.claims.$id.$action.tsx',
  ),
  route('canton/settings/account', 'routes/canton.settings.account.tsx'),
  route('canton/dossiers/:reference/decision.pdf', 'routes/canton.dossiers.$reference.decision.ts'),
  route(
    'canton/dossiers/:reference/claims/:id/letter.pdf',
    'routes/canton.dossiers.$reference.claims.$id.letter.ts',
  ),
  route(
    'canton/dossiers/:reference/reports/:year/filed.pdf',
    'routes/canton.dossiers.$reference.reports.$year.filed.ts',
  ),
  route('canton/reports', 'routes/canton.reports.tsx'),
  route('canton/reports/remind', 'routes/canton.reports.remind.tsx'),
  route('canton/payments', 'routes/canton.payments.tsx'),
  route('canton/payments/tranches', 'routes/canton.payments.tranches.tsx'),
] satisfies RouteConfig

export default [
  ...publicPages,
  ...municipalityPages,
  ...cantonPages,
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
