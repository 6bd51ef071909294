import { rappen } from '#app/domain/money.ts'
import type { AmendmentData } from './amendment.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from './samples.ts'

const RAISED = rappen(450_000)

/** The budget of the last year is raised: its version beside the one before. */
export const ROOT_AMENDMENT: AmendmentData = {
  number: 1,
  kind: 'budget',
  reason: 'Der Treffpunkt ist so gut besucht, dass er ab 2027 an einem zweiten Nachmittag offen ist.',
  effectiveOn: '2027-01-01',
  before: ROOT_AGREEMENT,
  after: {
    ...ROOT_AGREEMENT,
    version: 2,
    issuedAt: '2026-10-05T08:00:00.000Z',
    budget: ROOT_AGREEMENT.budget.map((line) =>
      line.year === 2027 && line.measureId === 'cafe'
        ? { ...line, amountRappen: rappen(line.amountRappen + RAISED) }
        : line,
    ),
  },
}

const JOINING = { bfsNumber: 1009, name: 'Werthenstein' }

/** A municipality joins an association, and signs for itself. */
export const ENTLEBUCH_AMENDMENT: AmendmentData = {
  number: 1,
  kind: 'members',
  reason: 'Werthenstein nutzt die regionale Anlaufstelle ab 2027 mit.',
  effectiveOn: '2027-01-01',
  before: ENTLEBUCH_AGREEMENT,
  after: {
    ...ENTLEBUCH_AGREEMENT,
    version: 2,
    issuedAt: '2026-10-05T08:00:00.000Z',
    party: { ...ENTLEBUCH_AGREEMENT.party, members: [...ENTLEBUCH_AGREEMENT.party.members, JOINING] },
  },
  joining: [JOINING.name],
}
