import { expect } from 'vitest'
import { stepPath } from '#app/components/ways.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { STEPS, type Step } from '#app/domain/lifecycle/steps.ts'
import { isCantonal, type Role, type Side } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { drawn } from './drawn-page.tsx'
import { opened } from './opened.ts'

type Standing = {
  machine: MachineName
  state: string
  year?: number
  record?: string
  listedOn: string
  /** Steps that the record does not allow, whoever asks: no button leads there. */
  without?: readonly string[]
}

export async function expectButtons(
  dossier: Dossier,
  role: Role,
  { listedOn, without = [], ...at }: Standing,
) {
  const { machine, state, year, record } = at
  const actions = stepsFrom(MACHINES[machine] as AnyMachine, state, [role])
  if (actions.length === 0) return
  const { module, body } = await opened(dossier, role, listedOn)
  const list = await drawn(module.default, body, listedOn)
  for (const action of actions) {
    const table: Readonly<Record<string, Step>> = STEPS[machine]
    const side = sideOf(role)
    const to = stepPath(
      machine,
      action,
      { reference: dossier.reference, year: year ?? null, record: record ?? '' },
      side,
    )
    if (without.includes(action)) {
      expect(list).not.toContain(`"${to}"`)
      continue
    }
    const name = `${role} on ${machine} ${state}: ${to}`
    expect(table[action]?.[side], name).toBeDefined()
    const page = await opened(dossier, role, to)
    const isHeld = isHeldUp(page.body) && !isNextOfMunicipality(table[action], side)
    expect(list.includes(`"${to}"`), `${name} is linked on ${listedOn} unless it can only be refused`).toBe(
      !isHeld,
    )
    expect(page.status, name).toBe(200)
    expect(page.body, name).not.toMatchObject({ step: { possible: false } })
  }
}

/** The page says only why the step would be refused. */
function isHeldUp(body: unknown): boolean {
  type Shown = { held?: readonly unknown[] }
  const { step, held } = body as Shown & { step?: Shown }
  return (step?.held ?? held ?? []).length > 0
}

/** Its one next step leads to what is to be read and completed before it. */
const isNextOfMunicipality = (step: Step | undefined, side: Side) =>
  side === 'municipality' && step?.button === 'forward'

export type AnyMachine = Parameters<typeof stepsFrom<{ state: string }, string>>[0]

export const sideOf = (role: Role): Side => (isCantonal(role) ? 'canton' : 'municipality')
