import { and, eq, inArray } from 'drizzle-orm'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import type { db, Tx } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { memberships, users } from '#db/schema/people.ts'
import type { Undone } from './merger-resting.server.ts'

type Asked = { union: Undone; tx: Tx | typeof db }

/** What somebody of the successor has filed for a municipality that ended, and the canton has in hand. */
export function filedByHeirs({ union, tx }: Asked): Reason[] {
  const led = tx
    .select({
      id: dossiers.id,
      reference: dossiers.reference,
      state: dossiers.state,
      lead: parties.leadBfsNumber,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(inArray(parties.leadBfsNumber, [...union.from]))
    .all()
  return led.flatMap(({ id, reference, state, lead }) => {
    const by = (year: number | null) => {
      const [filing] = filingsOf(id, year)
      return filing && heirAmong({ tx, union }, { ...filing, lead })
    }
    const application = isOneOf(WITH_THE_CANTON, state) ? by(null) : undefined
    const reports = recordsIn(id, 'reportingYears')
      .filter((one) => one.state !== 'scheduled' && !isOneOf(REPORT_EDITABLE_STATES, one.state))
      .flatMap(({ year }) => {
        const name = by(year)
        return name === undefined ? [] : [reason('merger_in_report', { reference, year, name })]
      })
    return [
      ...(application === undefined ? [] : [reason('merger_in_filing', { reference, name: application })]),
      ...reports,
    ]
  })
}

type Filed = { filedBy: string; filedAt: string; lead: number }

/** The name of whoever filed, if they had a role at the successor by then and never had one of their own there. */
function heirAmong({ tx, union }: Asked, { filedBy, filedAt, lead }: Filed): string | undefined {
  const held = tx
    .select({ name: users.name, bfsNumber: memberships.bfsNumber, createdAt: memberships.createdAt })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(users.id, filedBy), inArray(memberships.bfsNumber, [lead, union.into])))
    .all()
    .filter(({ createdAt }) => createdAt <= filedAt)
  return held.some(({ bfsNumber }) => bfsNumber === lead) ? undefined : held[0]?.name
}

/** While an application is with the canton. */
const WITH_THE_CANTON = [
  'submitted',
  'in_review',
  'second_review',
  'approved',
  'agreement_issued',
  'signed_by_municipality',
] as const satisfies readonly DossierState[]
