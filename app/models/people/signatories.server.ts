import { and, asc, eq, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm'
import { CLOSED_STATES, type DossierState } from '#app/domain/lifecycle/dossier.ts'
import { type Unsigned, waitsForSignatory } from '#app/domain/lifecycle/hand-over.ts'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import type { CantonalRole, Membership } from '#app/domain/roles.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { memberships, users } from '#db/schema/people.ts'
import { reportingYears } from '#db/schema/report.ts'
import { inForce } from './people.server.ts'

type Asked = {
  /** Only these municipalities; the canton asks for all of them, and sees no drafts. */
  bfsNumbers?: readonly number[]
  /** As if this person were no signatory any more. */
  without?: string
}

/** Open dossiers that nobody can sign for, or only one person where it takes two. A refused address counts as nobody. */
export function withoutSignatory({ bfsNumbers, without = '' }: Asked = {}): Unsigned[] {
  const signatories = sql<number>`(SELECT count(DISTINCT ${users.id}) FROM ${memberships}
    JOIN ${users} ON ${users.id} = ${memberships.userId}
    WHERE ${and(
      eq(memberships.role, 'signatory'),
      sql`${memberships.bfsNumber} = ${parties.leadBfsNumber}`,
      inForce(),
      sql`${users.bouncedAt} IS NULL`,
      ne(users.id, without),
    )})`
  return db
    .select({
      reference: dossiers.reference,
      party: parties.name,
      bfsNumber: parties.leadBfsNumber,
      contact: parties.contactEmail,
      state: dossiers.state,
      owesReport: sql<number>`EXISTS ${openReports()}`,
      signatories,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(
      and(
        notInArray(dossiers.state, [...CLOSED_STATES]),
        bfsNumbers ? inArray(parties.leadBfsNumber, [...bfsNumbers]) : ne(dossiers.state, 'draft'),
        sql`${signatories} < CASE WHEN ${parties.signsJointly} THEN 2 ELSE 1 END`,
      ),
    )
    .orderBy(byName(parties.name), asc(dossiers.reference))
    .all()
    .map(({ state, owesReport, ...found }) => ({ ...found, what: whatWaits(state, owesReport === 1) }))
    .sort((one, other) => Number(one.what === 'later') - Number(other.what === 'later'))
}

/** What nobody could sign for any more once this role has ended. */
export function unsignedWithout({ role, userId, bfsNumber }: Membership & { userId: string }): Unsigned[] {
  if (role !== 'signatory' || bfsNumber === null) return []
  return withoutSignatory({ bfsNumbers: [bfsNumber], without: userId })
}

/** Roles without which the office stands still and that nobody holds; as if `without` had left. */
export function vacantRoles({ without = '' }: Pick<Asked, 'without'> = {}): CantonalRole[] {
  const held = db
    .selectDistinct({ role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(inForce(), ne(users.id, without)))
    .all()
    .map(({ role }) => role)
  const waits = db.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.state, 'second_review')).get()
  const needed: CantonalRole[] = ['officer', 'finance', 'admin', ...(waits ? (['second'] as const) : [])]
  return needed.filter((role) => !held.includes(role))
}

function whatWaits(state: DossierState, owesReport: boolean): Unsigned['what'] {
  if (waitsForSignatory('agreement', state)) return 'sign'
  if (waitsForSignatory('application', state)) return 'file'
  return owesReport ? 'report' : 'later'
}

function openReports(): SQL {
  return sql`(SELECT 1 FROM ${reportingYears} WHERE ${and(
    sql`${reportingYears.dossierId} = ${dossiers.id}`,
    inArray(reportingYears.state, [...REPORT_EDITABLE_STATES]),
  )})`
}
