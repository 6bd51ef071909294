import { z } from 'zod'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { faulty, type Read, readData } from '#app/domain/faults.ts'
import { balance } from '#app/domain/money.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { municipalitiesAlone, type Simulation, simulate } from '#app/domain/programme/simulation.ts'
import { AddableRappen } from '#app/domain/rappen.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'
import { faultSentence, parseJson } from './fault-sentences.ts'
import { type Answer, runFilter } from './filter.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run -s simulate < request.json

Keys side by side over all municipalities, each alone, in a full year. Reads nothing but the reference data.

stdin   {
          "keys": [ { "form": "per_capita", "base": 200000, "rate": 450 }, { "form": "pool", "pool": 150000000 } ],
          "referenceDate": "2023-12-31", "startOn": "2028-01-01", "credit": 200000000
        }
        Keys as for calculate, at most ten. "credit" may be left out. Amounts are whole Rappen.
stdout  { "municipalities": [ { "bfsNumber", "name", "population", "amounts": [ … ] } ],
          "keys": [ { "sum", "left" } ] }
        "amounts" and "keys" are in the order of the request; "left" of the credit may be negative, and is null without one.
exit    0, or 2 and one sentence per fault on stderr
`

const SimulationRequest = z.strictObject({
  keys: z.array(DistributionKey).min(1).max(10),
  referenceDate: PlainDate.default(DEFAULT_SETTINGS.referenceDate),
  startOn: PlainDate,
  credit: AddableRappen.nullable().default(null),
})
type SimulationRequest = z.infer<typeof SimulationRequest>

export const run = (args: string[], io: CommandIo): Promise<number> =>
  runFilter(args, io, { help: HELP, answer })

const answer = (input: string): Answer => {
  const json = parseJson(input)
  if (!json.ok) return { ok: false, sentences: [json.sentence] }
  const request = readData(SimulationRequest, json.value)
  const told = request.ok ? simulationOf(request.value) : request
  if (told.ok) return { ok: true, output: `${JSON.stringify(told.value, null, 2)}\n` }
  // What holds up one municipality holds up many.
  return { ok: false, sentences: [...new Set(told.faults.map((fault) => faultSentence(fault, input)))] }
}

const simulationOf = ({ keys, referenceDate, startOn, credit }: SimulationRequest): Read<object> => {
  const municipalities = referenceMunicipalities()
  const parties = municipalitiesAlone(municipalities, startOn)
  const { sums, rows } = simulate({ keys, referenceDate, municipalities, parties })
  const faults = sums.flatMap((one, key) => (one.ok ? [] : ofKey(key, one.faults)))
  if (faults.length > 0) return faulty(faults)
  return {
    ok: true,
    value: {
      municipalities: rows.map(({ id, name, population, amounts }) => ({
        bfsNumber: Number(id),
        name,
        population,
        amounts,
      })),
      keys: sums.map((one) => {
        const sum = one.ok ? one.sum : null
        return { sum, left: sum === null || credit === null ? null : balance(credit - sum) }
      }),
    },
  }
}

/** Its place in the request: a key says where it stands, and the parties are not the caller's. */
const ofKey = (key: number, faults: Extract<Simulation['sums'][number], { ok: false }>['faults']) =>
  faults.map((fault) => ({
    ...fault,
    path: fault.path[0] === 'key' ? ['keys', key, ...fault.path.slice(1)] : ['keys', key],
  }))
