import type { DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import { CANTONAL_ROLES, MUNICIPAL_ROLES, ROLES, type Role, type Side } from '#app/domain/roles.ts'

/**
 * The papers of a dossier: where each is to be had, below the address of the dossier on either side, and who may have
 * it. The routes are made from these, and the endpoint that serves them all asks for these roles.
 */
export const PAPER_ADDRESSES = {
  'preview.pdf': { paper: 'agreement-draft', for: CANTONAL_ROLES },
  'receipt.pdf': { paper: 'receipt', for: MUNICIPAL_ROLES },
  'decision.pdf': { paper: 'decision', for: ROLES },
  'documents/resolutions/:bfsNumber/draft.pdf': { paper: 'council-resolution', for: MUNICIPAL_ROLES },
  'reports/:year/filed.pdf': { paper: 'filed-report', for: ROLES },
  'reports/:year/receipt.pdf': { paper: 'receipt', for: MUNICIPAL_ROLES },
  'reports/:year/settlement.pdf': { paper: 'settlement', for: ROLES },
  'reports/:year/notice/letter.pdf': { paper: 'dunning-notice', for: ['officer'] },
  'claims/:id/letter.pdf': { paper: 'claim-letter', for: ROLES },
} as const satisfies Record<string, { paper: DrawnPaper; for: readonly Role[] }>

export type PaperAddress = keyof typeof PAPER_ADDRESSES
export type PaperAt<Address extends PaperAddress> = (typeof PAPER_ADDRESSES)[Address]['paper']

const ROLES_OF: Record<Side, readonly Role[]> = { municipality: MUNICIPAL_ROLES, canton: CANTONAL_ROLES }

/** The papers that somebody of this side may have. */
export function paperAddressesOf(side: Side): PaperAddress[] {
  const all = Object.keys(PAPER_ADDRESSES) as PaperAddress[]
  return all.filter((address) => rolesAt(address, side).length > 0)
}

export function rolesAt(address: PaperAddress, side: Side): Role[] {
  return ROLES_OF[side].filter((role) => (PAPER_ADDRESSES[address].for as readonly Role[]).includes(role))
}
