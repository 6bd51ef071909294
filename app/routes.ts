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
  route('calculator', 'routes/calculator.tsx'),
  route('calculator.pdf', 'routes/calculator-pdf.ts'),
  route('verify', 'routes/verify.tsx'),
  route('demo/mail', 'routes/demo-mail.tsx'),
  route('demo/mail/:id', 'routes/demo-mail-message.tsx'),
] satisfies RouteConfig

const municipalityPages = [] satisfies RouteConfig

const cantonPages = [] satisfies RouteConfig

export default [
  ...publicPages,
  ...municipalityPages,
  ...cantonPages,
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
