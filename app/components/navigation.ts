import { isCantonal, type Role } from '#app/domain/roles.ts'
import type { TextKey } from '#app/text/text.ts'
import { PROGRAMME, PROGRAMME_PAGES } from './programme-pages.ts'

type Item = {
  to: string
  key: Extract<TextKey, `nav.${string}`>
  /** Where else its pages are. */
  holds?: readonly string[]
}

const PUBLIC: readonly Item[] = [
  { to: '/', key: 'nav.home' },
  { to: '/calculator', key: 'nav.calculator' },
  { to: '/verify', key: 'nav.verify' },
]

const MUNICIPALITY: readonly Item[] = [
  { to: '/municipality', key: 'nav.municipality' },
  { to: '/municipality/requests', key: 'nav.inquiries' },
  { to: '/municipality/team', key: 'nav.team' },
  { to: '/municipality/calendar', key: 'nav.calendar' },
  { to: '/calculator', key: 'nav.calculator' },
]

const CANTON: readonly Item[] = [
  { to: '/canton', key: 'nav.cockpit' },
  { to: '/canton/dossiers', key: 'nav.dossiers' },
  { to: '/canton/reports', key: 'nav.reports' },
  { to: '/canton/payments', key: 'nav.payments' },
  { to: '/canton/requests', key: 'nav.inquiries' },
  { to: '/canton/calendar', key: 'nav.calendar' },
  { to: '/canton/mails', key: 'nav.mails' },
  { to: '/canton/people', key: 'nav.users' },
  { to: PROGRAMME, key: 'nav.programme', holds: PROGRAMME_PAGES },
  { to: '/canton/audit', key: 'nav.audit' },
  { to: '/calculator', key: 'nav.calculator' },
]

/** The main navigation by area: public, municipality, canton. */
export function navigationFor(role: Role | undefined): readonly Item[] {
  if (!role) return PUBLIC
  return isCantonal(role) ? CANTON : MUNICIPALITY
}

/** Overviews of an area, which are marked at their own address only. */
const OVERVIEWS = ['/', '/canton']

/** The item that a page belongs to: of those above it the closest one. */
export function itemAt(pathname: string, items: readonly Item[]): string | undefined {
  const above = items.flatMap(({ to, holds = [] }) => [to, ...holds].map((place) => ({ to, place })))
  return above
    .filter(
      ({ place }) => pathname === place || (!OVERVIEWS.includes(place) && pathname.startsWith(`${place}/`)),
    )
    .sort((a, b) => b.place.length - a.place.length)[0]?.to
}
