import { z } from 'zod'
import { type Calculation, calculate } from '#app/domain/contribution/calculation.ts'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { CalculationParty } from '#app/domain/contribution/party.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { type Read, readData } from '#app/domain/faults.ts'
import { DEFAULT_SETTINGS, ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'
import { faultSentence, parseJson } from './fault-sentences.ts'
import { type Answer, runFilter } from './filter.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run -s calculate < request.json

Computes the yearly contribution of each party. Reads nothing but the reference data.

stdin   {
          "referenceDate": "2023-12-31",
          "key": { "form": "per_capita", "base": 200000, "rate": 450,
                   "minimumPopulation": 0, "minimum": 0, "cap": null, "memberBonus": 0,
                   "association": "on_sum", "proration": "full_year",
                   "rounding": { "unit": 100, "mode": "half_up" } },
          "parties": [ { "id": "root", "members": [1065], "startOn": "2025-01-01", "deduct": 0, "eligibleCost": null } ]
        }
        Forms: brackets, marginal_brackets, per_capita, pool, co_funding, fixed. Amounts are whole Rappen.
        What is left out of "key" has the value shown. The reference date may stand in "programme" instead.
stdout  { "results": [ { "id", "population", "firstYear", "fullYear", "trace" } ], "sumFullYear" }
exit    0, or 2 and one sentence per fault on stderr
`

/** The settings of a programme, and what it is called; only the reference date bears on the amounts. */
const Programme = ProgrammeSettings.extend({ name: z.string().max(200).optional() })

const CalculationRequest = z.strictObject({
  key: DistributionKey,
  programme: Programme.optional(),
  parties: z.array(CalculationParty).min(1).max(10_000),
  referenceDate: PlainDate.optional(),
})
type CalculationRequest = z.infer<typeof CalculationRequest>

export const run = (args: string[], io: CommandIo): Promise<number> =>
  runFilter(args, io, { help: HELP, answer })

const answer = (input: string): Answer => {
  const json = parseJson(input)
  if (!json.ok) return { ok: false, sentences: [json.sentence] }
  const request = readData(CalculationRequest, json.value)
  const calculation = request.ok ? calculationOf(request.value) : request
  if (calculation.ok) return { ok: true, output: `${JSON.stringify(calculation.value, null, 2)}\n` }
  return { ok: false, sentences: calculation.faults.map((fault) => faultSentence(fault, input)) }
}

const calculationOf = ({ key, parties, programme, referenceDate }: CalculationRequest): Read<Calculation> =>
  calculate({
    key,
    parties,
    referenceDate: referenceDate ?? programme?.referenceDate ?? DEFAULT_SETTINGS.referenceDate,
    municipalities: referenceMunicipalities(),
  })
