import { isCantonal, type Role } from '#app/domain/roles.ts'
import type { TextKey } from '#app/text/text.ts'

type Item = { to: string; key: Extract<TextKey, `nav.${string}`> }

const PUBLIC: readonly Item[] = [
  { to: '/', key: 'nav.home' },
  { to: '/calculator', key: 'nav.calculator' },
  { to: '/verify', key: 'nav.verify' },
]

const MUNICIPALITY: readonly Item[] = [
  { to: '/municipality', key: 'nav.municipality' },
  { to: '/municipality/team', key: 'nav.team' },
  { to: '/municipality/calendar', key: 'nav.calendar' },
  { to: '/calculator', key: 'nav.calculator' },
]

const CANTON: readonly Item[] = [
  { to: '/canton', key: 'nav.cockpit' },
  { to: '/canton/dossiers', key: 'nav.dossiers' },
  { to: '/canton/reports', key: 'nav.reports' },
  { to: '/canton/payments', key: 'nav.payments' },
  { to: '/canton/calendar', key: 'nav.calendar' },
  { to: '/canton/mails', key: 'nav.mails' },
  { to: '/canton/people', key: 'nav.users' },
  { to: '/canton/settings', key: 'nav.settings' },
  { to: '/canton/audit', key: 'nav.audit' },
  { to: '/calculator', key: 'nav.calculator' },
]

/** The main navigation by area: public, municipality, canton. */
export function navigationFor(role: Role | undefined): readonly Item[] {
  if (!role) return PUBLIC
  return isCantonal(role) ? CANTON : MUNICIPALITY
}
