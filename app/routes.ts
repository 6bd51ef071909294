import { index, type RouteConfig, route } from '@remix-run/route-config'

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
    'municipality/dossiers/:reference/documents/:documentId/remove',
    'routes/municipality.dossiers.$reference.documents.$documentId.remove.tsx',
  ),
  route('municipality/dossiers/:reference/review', 'routes/municipality.dossiers.$reference.review.tsx'),
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
] satisfies RouteConfig

const cantonPages = [route('canton/calendar', 'routes/canton.calendar.tsx')] satisfies RouteConfig

export default [
  ...publicPages,
  ...municipalityPages,
  ...cantonPages,
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
