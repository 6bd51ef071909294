import { townspeople } from './people.ts'
import { draft, freshTown } from './scenes.ts'

/** A draft of an association, with its lead and one other member. */
export async function association() {
  const [lead, member] = [freshTown(), freshTown()]
  const dossier = await draft({ lead, members: [lead, member], name: 'Verbund' })
  return { dossier, lead, member, people: townspeople(member) }
}
