import { index, type RouteConfig, route } from '@remix-run/route-config'

/** Grouped by area; the first path segment decides which routes a request has to look through (`server/areas.ts`). */
const publicPages = [
  index('routes/home.tsx'),
  route('accessibility', 'routes/accessibility.tsx'),
  route('privacy', 'routes/privacy.tsx'),
  route('legal', 'routes/legal.tsx'),
  route('language', 'routes/language.tsx'),
  route('components', 'routes/components.tsx'),
] satisfies RouteConfig

const municipalityPages = [] satisfies RouteConfig

const cantonPages = [] satisfies RouteConfig

export default [
  ...publicPages,
  ...municipalityPages,
  ...cantonPages,
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
