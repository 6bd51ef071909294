import fc from 'fast-check'
import { AMENDMENT_KINDS, type AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { rappen } from '#app/domain/money.ts'
import { amendedAgreement } from '#app/models/agreement/amended-agreement.server.ts'
import { awaitedBy } from '#app/models/agreement/amendment-acceptances.server.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { handInLaterResolution } from '#app/models/agreement/amendment-resolutions.server.ts'
import { proposeAmendment } from '#app/models/agreement/amendments.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import type { StoredFile } from '#app/models/records/documents.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { latestAmendment, REASON, stepOnAmendment } from './amendments.ts'
import { as } from './people.ts'

/** Places in the list of towns that the lives are about, and in that of the agreements. */
const town = fc.nat(4)
const agreement = fc.nat(1)

const resolution = fc.record({
  kind: fc.constant('resolution' as const),
  of: agreement,
  town,
  /** Five Rappen, something, or more than anybody ever has to bear. */
  francs: fc.constantFrom(0.05, 3_000, 900_000),
  resolvedOn: fc.constantFrom('2026-01-15', '2026-02-01', '2026-12-24'),
  toYear: fc.constantFrom(2026, 2027, 2027),
})

const amendment = fc.record({
  kind: fc.constantFrom(...AMENDMENT_KINDS, 'members' as const, 'members' as const),
  of: agreement,
  fromYear: fc.constantFrom(2026, 2027),
  towns: fc.uniqueArray(town, { maxLength: 4 }),
  keepsLead: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  percent: fc.integer({ min: 50, max: 250 }),
  asks: fc.constantFrom('officer', 'officer', 'signatory'),
  /** Somebody who has no say answers first. */
  stranger: town,
  /** How far it is taken. */
  ends: fc.constantFrom('in_force', 'in_force', 'in_force', 'open', 'declined', 'withdrawn'),
})

export type Resolving = typeof resolution extends fc.Arbitrary<infer Step> ? Step : never
export type Amending = typeof amendment extends fc.Arbitrary<infer Step> ? Step : never
export type AmendingStep = Resolving | Amending

export const amendingSteps: fc.Arbitrary<AmendingStep[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: resolution }, { weight: 4, arbitrary: amendment }),
  { minLength: 4, maxLength: 14 },
)

export const isResolving = (step: AmendingStep): step is Resolving => step.kind === 'resolution'

type World = { agreements: readonly Dossier[]; towns: readonly number[]; papers: readonly StoredFile[] }

/** Enough papers for one life: what it keeps is taken back, and the next one keeps them anew. */
export function papersFor(steps: number): Promise<StoredFile[]> {
  const names = Array.from({ length: 2 * steps }, (_, number) => `Papier ${number}.pdf`)
  const stored = (fileName: string) =>
    storeDocument(Buffer.from(`%PDF ${fileName}`), { fileName, mediaType: 'application/pdf' })
  return Promise.all(names.map(stored))
}

/** People who do one thing after the other, each the next morning. */
export function people({ agreements, towns, papers }: World) {
  let [used, now] = [0, new Date('2026-02-20T08:00:00Z')]
  const paper = () => {
    const file = papers[used++]
    if (!file) throw new Error('A life is longer than its papers')
    return file
  }
  const dossierOf = (step: AmendingStep) => current(agreements[step.of] as Dossier, now)
  const townOf = (place: number) => towns[place] ?? 0

  function handIn(step: Resolving) {
    const form = {
      ...{ body: 'Gemeinderat', businessNumber: '26-7', resolvedOn: step.resolvedOn },
      ...{ amount: rappen(Math.round(step.francs * 100)), fromYear: 2026, toYear: step.toYear },
    }
    const handedIn = { bfsNumber: townOf(step.town), form, file: paper() }
    handInLaterResolution({ dossier: dossierOf(step), person: as('officer'), now }, handedIn)
  }

  /** What became of it: the word of a refusal, with the reasons; or the state that it stands in, and what it is about. */
  function amend(step: Amending): string[] {
    const dossier = dossierOf(step)
    const { leadBfsNumber: lead } = dossier.party
    const inForce = agreementInForce(dossier)?.data
    if (!inForce) throw new Error('Nothing is in force')
    const change = changeOf(step, inForce, townOf)
    const next = amendedAgreement({ dossier, current: inForce, change, reason: REASON }, now)
    if (!next.ok) return ['faults', ...Object.values(next.errors)]
    const isAsked = step.asks === 'signatory'
    const proposed = proposeAmendment({
      ...{ dossier, change, reason: REASON, data: next.data, now },
      person: isAsked ? as('signatory', lead) : as('officer'),
      ...(isAsked && { declaration: DECLARATION }),
      files: { amendment: paper(), agreement: paper() },
    })
    if (!proposed.ok) return refusalOf(proposed)
    answer(step, dossier)
    return [`${latestAmendment(dossier).state} ${change.kind}`]
  }

  function answer({ ends, stranger }: Amending, dossier: Dossier) {
    const word = { now, input: { reason: REASON, declaration: DECLARATION } }
    const { leadBfsNumber: lead } = dossier.party
    stepOnAmendment(dossier, 'accept', { ...word, person: as('signatory', townOf(stranger)) })
    if (ends === 'open') return
    if (ends !== 'in_force') {
      for (const action of ['decline', 'take_back'] as const)
        stepOnAmendment(dossier, action, { ...word, person: as('signatory', lead) })
      for (const action of ['withdraw', 'refuse'] as const)
        stepOnAmendment(dossier, action, { ...word, person: as('officer') })
      return
    }
    for (const bfsNumber of awaitedBy(latestAmendment(dossier), dossier))
      stepOnAmendment(dossier, 'accept', { ...word, person: as('signatory', bfsNumber) })
    stepOnAmendment(dossier, 'put_in_force', { ...word, person: as('officer') })
    for (const { id } of openProposals(dossier.id))
      confirmProposal({ dossier, id, person: as('second'), now })
  }

  return {
    /** What came of one step, and the day of it. */
    take: (step: AmendingStep): string[] => {
      now = new Date(now.getTime() + 86_400_000)
      if (!isResolving(step)) return amend(step)
      handIn(step)
      return ['resolution']
    },
    today: () => now.toISOString().slice(0, 10),
  }
}

const DECLARATION = { name: 'David Duss', function: 'Gemeindeschreiber', onBehalfOf: 'Gemeinderat' }

function refusalOf({ refusal, reasons = [] }: { refusal: string; reasons?: readonly { key: string }[] }) {
  return [refusal, ...reasons.map(({ key }) => key)]
}

function changeOf(
  step: Amending,
  inForce: AgreementData,
  townOf: (place: number) => number,
): AmendmentChange {
  const { kind, fromYear, percent } = step
  const scaled = (amount: number) => rappen(Math.round((amount * percent) / 100))
  const { leadBfsNumber: lead } = inForce.party
  switch (kind) {
    case 'amount': {
      const known = inForce.contributions.find(({ year }) => year === fromYear)?.contributionRappen ?? 0
      return { kind, fromYear, amountRappen: scaled(known) }
    }
    case 'term':
      return { kind, endsOn: `${fromYear}-12-31` }
    case 'members': {
      const others = step.towns.map(townOf).filter((one) => one !== lead)
      const members = step.keepsLead ? [lead, ...others] : others
      return { kind, fromYear, members, ...(!step.keepsLead && { leadBfsNumber: members[0] }) }
    }
    case 'budget': {
      const lines = inForce.budget
        .filter(({ year }) => year >= fromYear)
        .map(({ id, amountRappen }) => ({ id, amountRappen: scaled(amountRappen) }))
      return { kind, fromYear, lines }
    }
    case 'measures': {
      const open = inForce.measures.filter(({ untilYear }) => untilYear === undefined)
      const id = open[percent % open.length]?.id ?? ''
      return { kind, fromYear, measure: { id, dropped: true } }
    }
  }
}
