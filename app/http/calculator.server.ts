import { now } from '#app/clock.server.ts'
import { CalculatorQuery } from '#app/domain/contribution/calculator-query.ts'
import { calculateFor, calculatorChoices } from '#app/models/money/calculator.server.ts'
import { parseForm } from './form.server.ts'

/** What the address asks for; the address is all there is, so that it can be shared. */
export function calculatorQuestion(request: Request) {
  const { searchParams } = new URL(request.url)
  const form = parseForm(CalculatorQuery, [...searchParams].slice(0, 200))
  const { municipality, year } = form.ok ? form.data : { municipality: [], year: null }
  const choices = calculatorChoices(year, now())
  const question = { members: municipality, year: choices.year }
  const result = municipality.length > 0 ? calculateFor(question) : null
  return { ...question, ...choices, unreadable: !form.ok, query: searchOf(question), result }
}

function searchOf({ members, year }: { members: readonly number[]; year: number }) {
  const query = new URLSearchParams(members.map((bfsNumber) => ['municipality', String(bfsNumber)]))
  query.set('year', String(year))
  return `?${query}`
}
