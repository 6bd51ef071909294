import { today } from '#app/domain/deadlines/calendar.ts'
import { type Ball, ballOf } from '#app/domain/lifecycle/turn.ts'
import { CANTONAL_ROLES, type Person } from '#app/domain/roles.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { type Waiting, waitingFor } from '#app/models/dossier/waiting.server.ts'

/** Somebody with every role of the canton who has done nothing yet. */
const EVERYBODY: Person = {
  id: 'nobody-so-far',
  name: '',
  email: '',
  language: 'de',
  memberships: CANTONAL_ROLES.map((role) => ({ role, bfsNumber: null })),
}

/** Where the list says another thing than the dossier itself of who is to act, or the tasks of the canton do. */
export function turnsOtherwise({ id }: Pick<Dossier, 'id'>, now: Date): string[] {
  const day = today(now)
  const dossier = dossierById(id, day)
  if (!dossier || dossier.state === 'draft') return []
  const { reference } = dossier
  const ball = ballOf(standingFacts(dossier, { today: day }))
  const listed = overviewRows(day).filter((row) => row.reference === reference && row.ball !== ball)
  const tasks = waitingFor(EVERYBODY, day, { dossier }).filter(isAStep)
  return [
    ...listed.map((row) => `${reference}: the list says ${row.ball}, the dossier ${ball}`),
    ...(tasks.length > 0 === isCantons(ball)
      ? []
      : [`${reference}: ${tasks.map(({ action }) => action).join() || 'no task'}, but ${ball}`]),
  ]
}

const isCantons = (ball: Ball) => ball === 'canton' || ball === 'both'

/** The rest is beside the steps of the machines; and a payment that the municipality owes is its move. */
const isAStep = ({ machine, action }: Waiting) => machine !== 'office' && action !== 'book_payment'
