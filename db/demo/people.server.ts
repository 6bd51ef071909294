import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import { searchKey } from '#app/domain/programme/municipality-search.ts'
import type { CantonalRole, MunicipalRole, Person } from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import { addPerson, findPersonByRole } from '#app/models/people/people.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { CANTONS } from '#db/reference/cantons.ts'

const { mailDomain } = CANTONS[env.DEMO_STORY ?? 'luzern']

const CANTON: Record<CantonalRole, [name: string, email: string]> = {
  officer: ['Livia Arnold', `livia.arnold@${mailDomain}`],
  second: ['Beat Zemp', `beat.zemp@${mailDomain}`],
  finance: ['Monika Huber', `monika.huber@${mailDomain}`],
  auditor: ['Reto Camenzind', 'reto.camenzind@finanzkontrolle.example'],
  admin: ['Nadia Felder', `nadia.felder@${mailDomain}`],
}

const FIRST_NAMES = 'Anna Bruno Carla David Elena Franz Gabriela Hans Irene Jonas'.split(' ')
const LAST_NAMES = 'Amrein Bieri Christen Duss Emmenegger Fischer Gut Hodel Iten Kaufmann Lustenberger'.split(
  ' ',
)

/** One person for each cantonal role, and three for each municipality, so that every one can be tried. */
export function addPeople(since: Date) {
  inTransaction((tx) => {
    for (const [role, [name, email]] of Object.entries(CANTON))
      addPerson(tx, {
        name,
        email,
        language: DEFAULT_LANGUAGE,
        now: since,
        roles: [{ role: role as CantonalRole, bfsNumber: null }],
      })
    const places = municipalityHistories().filter(({ validTo }) => validTo === null)
    for (const [index, { bfsNumber, name }] of places.entries())
      for (const person of peopleOf({ bfsNumber, name, index }))
        addPerson(tx, { ...person, language: DEFAULT_LANGUAGE, now: since })
  })
}

export function personAs(role: CantonalRole | MunicipalRole, bfsNumber: number | null): Person {
  const person = findPersonByRole(role, bfsNumber)
  if (!person) throw new Error(`The demo has nobody as ${role} of ${bfsNumber}`)
  return person
}

export const officer = () => personAs('officer', null)

function peopleOf({ bfsNumber, name, index }: { bfsNumber: number; name: string; index: number }) {
  const domain = `${searchKey(name)
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}.example`
  const someone = (turn: number) =>
    `${FIRST_NAMES[(index + turn * 3) % FIRST_NAMES.length]} ${LAST_NAMES[(index * 2 + turn) % LAST_NAMES.length]}`
  const as = (...roles: MunicipalRole[]) => roles.map((role) => ({ role, bfsNumber }))
  return [
    { name: someone(0), email: `integration@${domain}`, roles: as('clerk') },
    { name: someone(1), email: `gemeindeschreiberei@${domain}`, roles: as('signatory') },
    { name: someone(2), email: `gesellschaft@${domain}`, roles: as('coordinator') },
  ]
}
