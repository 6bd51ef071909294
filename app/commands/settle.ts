import { settle } from '#app/domain/contribution/settlement.ts'
import { SettlementInput } from '#app/domain/contribution/settlement-input.ts'
import { readData } from '#app/domain/faults.ts'
import { faultSentence, parseJson } from './fault-sentences.ts'
import { type Answer, runFilter } from './filter.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run -s settle < years.jsonl

Settles years by their accounts: the final contribution, and what is claimed back or topped up.

stdin   one JSON object a line, amounts in whole Rappen, the ratio own : canton
        { "entitlement": 2000000, "paid": 2000000, "eligible": 3600000, "thirdParty": 200000,
          "ratio": [1, 1], "rule": "reduce" }            (on one line; the other rule is "forfeit")
        "accepted" may be added: the own spending that may be missing by an agreed exception
stdout  one JSON object a line: { "final", "claim", "topUp", "trace" }
exit    0, or 2 and one sentence per fault on stderr
`

export const run = (args: string[], io: CommandIo): Promise<number> =>
  runFilter(args, io, { help: HELP, answer })

const answer = (input: string): Answer => {
  const lines = input
    .split('\n')
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
  if (lines.length === 0) return { ok: false, sentences: ['line 1: There is no input.'] }
  const answers = lines.map(answerLine)
  const sentences = answers.flatMap((one) => (one.ok ? [] : one.sentences))
  if (sentences.length > 0) return { ok: false, sentences }
  return { ok: true, output: answers.map((one) => (one.ok ? one.output : '')).join('') }
}

const answerLine = ({ text, number }: { text: string; number: number }): Answer => {
  const json = parseJson(text, number)
  if (!json.ok) return { ok: false, sentences: [json.sentence] }
  const year = readData(SettlementInput, json.value)
  if (year.ok) return { ok: true, output: `${JSON.stringify(settle(year.value))}\n` }
  return { ok: false, sentences: year.faults.map((fault) => faultSentence(fault, text, number)) }
}
