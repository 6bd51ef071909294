import { CANTONAL_ROLES, MUNICIPAL_ROLES, ROLES, type Role, type Side } from '#app/domain/roles.ts'

/**
 * Papers that are drawn when somebody asks for them and not kept as a document. Each prints a check code, under which
 * its record is found for ever. Beside each: where it is to be had, below the address of its dossier on either side,
 * and who may have it. The routes are made from these, and the endpoint that serves them all asks for these roles.
 */
const PAPERS = {
  'agreement-draft': { 'preview.pdf': CANTONAL_ROLES },
  'amendment-draft': {},
  'claim-letter': { 'claims/:id/letter.pdf': ROLES, 'claims/:id/first-letter.pdf': ROLES },
  'council-resolution': { 'documents/resolutions/:bfsNumber/draft.pdf': MUNICIPAL_ROLES },
  decision: { 'decision.pdf': ROLES },
  'dunning-notice': {
    'reports/:year/notice/letter.pdf': ['officer'],
    'reports/:year/notice/posted.pdf': ROLES,
  },
  'filed-report': { 'reports/:year/filed.pdf': ROLES },
  receipt: { 'receipt.pdf': MUNICIPAL_ROLES, 'reports/:year/receipt.pdf': MUNICIPAL_ROLES },
  settlement: { 'reports/:year/settlement.pdf': ROLES },
} as const satisfies Record<string, Readonly<Record<string, readonly Role[]>>>

export type DrawnPaper = keyof typeof PAPERS
export const DRAWN_PAPERS = Object.keys(PAPERS) as [DrawnPaper, ...DrawnPaper[]]

/** Where a paper is to be had. */
export type AddressOf<Name> = Name extends DrawnPaper ? keyof (typeof PAPERS)[Name] & string : never
export type PaperAddress = { [Name in DrawnPaper]: AddressOf<Name> }[DrawnPaper]

/** Drawn to be put into the post: what it says is kept, so that the paper somebody has in hand can be drawn again. */
export const LETTER_FOR_POST: PaperAddress = 'reports/:year/notice/letter.pdf'

const ROLES_OF: Record<Side, readonly Role[]> = { municipality: MUNICIPAL_ROLES, canton: CANTONAL_ROLES }

type Place = { paper: DrawnPaper; roles: readonly Role[] }
const PLACES = Object.fromEntries(
  DRAWN_PAPERS.flatMap((paper) =>
    Object.entries<readonly Role[]>(PAPERS[paper]).map(([address, roles]): [string, Place] => [
      address,
      { paper, roles },
    ]),
  ),
) as Record<PaperAddress, Place>

/** The papers that somebody of this side may have. */
export function paperAddressesOf(side: Side): PaperAddress[] {
  const all = Object.keys(PLACES) as PaperAddress[]
  return all.filter((address) => rolesAt(address, side).length > 0)
}

export function rolesAt(address: PaperAddress, side: Side): Role[] {
  return ROLES_OF[side].filter((role) => PLACES[address].roles.includes(role))
}

export function paperOf(address: PaperAddress): DrawnPaper {
  return PLACES[address].paper
}

export type Draft = Extract<DrawnPaper, `${string}-draft`>

/** Marked «Entwurf» on every page: genuine, and binding nobody. */
export function isDraft(paper: string): paper is Draft {
  return paper.endsWith('-draft')
}
