import { z } from 'zod'
import { BfsNumber } from '#app/domain/contribution/party.ts'
import { box, identifier, line, optionalLine, orNull, text, version, year } from '#app/domain/forms/fields.ts'
import type { Years } from '#app/domain/people/membership.ts'

const ofMunicipality = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'choose')
  .transform(Number)
  .pipe(BfsNumber)

const fields = z.object({
  bfsNumber: ofMunicipality,
  title: line(200),
  /** The number under which the office that funds knows it. */
  reference: optionalLine(40),
  fromYear: year,
  toYear: year,
})

const rightWayRound = ({ fromYear, toYear }: Years) => fromYear <= toYear
const TURNED = { error: 'ends_before_start', path: ['toYear'] }

export const grantForm = fields.refine(rightWayRound, TURNED)
export const changedGrantForm = fields.extend({ version, reason: text(2000) }).refine(rightWayRound, TURNED)
/** A grant ends, is taken back or put back; `toYear` is the last year of one that ends. */
export const grantActForm = z.object({ version, toYear: orNull(year), reason: text(2000) })

/** Whether, and when, a municipality may get project funding: the question of whoever grants it. */
export const fundingQuestion = z.object({ municipality: ofMunicipality, year })

/** A table is taken over as its preview showed it. */
export const takeOverForm = z.object({ seen: identifier, reason: text(2000), takeBackGone: box })
