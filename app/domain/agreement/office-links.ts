/** What the canton has published beside its leaflet: on structures (Merkblatt 2), guidelines for projects (Merkblatt 5). */
export const OFFICE_LINKS = ['structures', 'guidelines'] as const
export type OfficeLinks = Readonly<Partial<Record<(typeof OFFICE_LINKS)[number], string>>>
