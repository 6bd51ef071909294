import { z } from 'zod'
import { choice, choices, line, optionalLine, year } from '#app/domain/forms/fields.ts'
import { limited } from '#app/domain/forms/form-errors.ts'
import type { OpenTerm } from '#app/domain/programme/admission.ts'
import type { Party } from './application.ts'

type Choices = {
  bfsNumbers: readonly number[]
  /** For which time an application of this lead is taken. */
  openTerms: (lead: number) => readonly OpenTerm[]
}

/**
 * A municipality applies alone; an association has two members or more, the lead always among them, and a
 * name. The term is whole calendar years within one KIP period (Merkblatt 5) that takes applications for them.
 */
export function newDossierForm({ bfsNumbers, openTerms }: Choices) {
  const known = new Set(bfsNumbers.map(String))
  const municipality = line()
    .pipe(z.string().refine((typed) => known.has(typed), 'unknown_municipality'))
    .transform(Number)
  return z
    .object({
      kind: choice(['municipality', 'association']),
      lead: municipality,
      members: choices(municipality, known.size),
      name: optionalLine(120),
      startYear: year,
      endYear: year,
    })
    .transform((form, context) => {
      const term = termOf(form)
      const open = openTerms(form.lead).find(
        (one) => one.startsOn <= term.startsOn && term.startsOn <= one.endsOn,
      )
      for (const [field, message] of [...memberFaults(form), ...termFaults(term, open)])
        context.addIssue({ code: 'custom', path: [field], message })
      const alone = form.kind === 'municipality'
      const members = alone ? [form.lead] : [...new Set([form.lead, ...form.members])]
      const name = alone ? '' : form.name
      return { kind: form.kind, lead: form.lead, members, name, periodId: open?.periodId ?? '', ...term }
    })
}
export type NewDossierForm = z.output<ReturnType<typeof newDossierForm>>

type Term = { startsOn: string; endsOn: string }
type Fault = [field: string, message: string]

function memberFaults(form: { kind: Party['kind']; lead: number; members: number[]; name: string }): Fault[] {
  const others = form.members.filter((member) => member !== form.lead).length
  if (form.kind === 'municipality') return others > 0 ? [['members', limited('too_many', 1)]] : []
  const faults: Fault[] = []
  if (others === 0) faults.push(['members', limited('too_few', 2)])
  if (form.name === '') faults.push(['name', 'required'])
  return faults
}

function termOf({ startYear, endYear }: { startYear: number; endYear: number }): Term {
  return { startsOn: `${startYear}-01-01`, endsOn: `${endYear}-12-31` }
}

function termFaults(term: Term, open: OpenTerm | undefined): Fault[] {
  const faults: Fault[] = []
  if (!open) faults.push(['startYear', 'not_taken'])
  if (open && term.endsOn > open.endsOn) faults.push(['endYear', 'outside_period'])
  if (term.endsOn < term.startsOn) faults.push(['endYear', 'ends_before_start'])
  return faults
}
