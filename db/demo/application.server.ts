import { yearsOf } from '#app/domain/application/application.ts'
import type { BudgetForm } from '#app/domain/application/forms.ts'
import { parseIban } from '#app/domain/iban.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import {
  saveBudget,
  saveParty,
  saveResolution,
  saveStructure,
} from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { addPaper } from '#app/models/dossier/paper-changes.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { LINES, MEETING, PAPERS, resolutionOf, WELCOME } from './application-words.ts'
import { paper } from './papers.server.ts'
import { personAs } from './people.server.ts'
import { done } from './road.server.ts'

/** Fills in the six sections as a clerk would, so that nothing is missing. */
export async function fillIn(dossier: Dossier, at: Date) {
  await begin(dossier, at)
  const change = changeBy(dossier, at)
  const ids = { welcome: newId(), meeting: newId() }
  done(saveMeasure(change, { ...WELCOME, id: ids.welcome }))
  done(saveMeasure(change, { ...MEETING, id: ids.meeting }))
  done(saveBudget(change, budgetOf(dossier, ids)))
  await handInPapers(dossier, at)
}

/** The first two sections only: a draft somebody has begun. */
export async function begin(dossier: Dossier, at: Date) {
  const { party } = dossier
  const change = changeBy(dossier, at)
  const { name, email } = change.person
  done(
    saveParty(change, {
      name: party.kind === 'association' ? party.name : undefined,
      contactName: name,
      contactEmail: email,
      contactPhone: '041 555 12 34',
      street: 'Dorfstrasse 12',
      postalCode: '6030',
      town: party.name.replace(/^.*\b(?=\S+$)/, ''),
      iban: parseIban('CH93 0076 2011 6238 5295 7') ?? '',
      accountHolder: `Gemeindekasse ${party.name}`.slice(0, 70),
    }),
  )
  done(
    saveStructure(change, {
      contactPoint: 'Anlaufstelle Integration, Abteilung Gesellschaft',
      responsiblePerson: name,
      jobPercentage: 40,
      mandateBasis: 'Integrationsleitbild und Stellenbeschrieb',
      mandateSince: '2022-08-01',
      ownBudgetRappen: rappen(6_500_000),
    }),
  )
}

/** What the clerk of the lead municipality changes on a day. */
function changeBy({ id: dossierId, party }: Dossier, at: Date) {
  return { dossierId, person: personAs('clerk', party.leadBfsNumber), now: at }
}

async function handInPapers(dossier: Dossier, at: Date) {
  const { party, members, reference, startsOn, endsOn } = dossier
  const change = changeBy(dossier, at)
  const about = { from: party.name, reference, at }
  for (const { slot, ...words } of PAPERS)
    done(addPaper(change, { slot, file: await paper({ ...about, ...words }) }))
  const { agreement } = wordsOf(programmeOf(dossier.periodId).office)
  for (const { bfsNumber, name } of members) {
    const file = await paper({ ...about, from: name, ...resolutionOf(name, agreement) })
    const form = {
      body: 'Gemeinderat',
      resolvedOn: dayBefore(at, 20),
      businessNumber: `GR ${startsOn.slice(0, 4)}-${bfsNumber}`,
      amount: ownShare(dossier),
      fromYear: Number(startsOn.slice(0, 4)),
      toYear: Number(endsOn.slice(0, 4)),
    }
    done(saveResolution(change, { bfsNumber, form, file }))
  }
}

function budgetOf(dossier: Dossier, ids: Record<'welcome' | 'meeting', string>): BudgetForm {
  const total = contributionOf(dossier) * 2.2 || residentsOf(dossier) * COST_PER_HEAD
  const years = yearsOf(dossier)
  return {
    lines: LINES.flatMap(([label, category, measure, percent], rowNumber) =>
      years.map((year) => ({
        rowNumber,
        year,
        measureId: measure && ids[measure],
        category,
        label,
        amountRappen: toFrancs((total * percent) / 100),
      })),
    ),
    thirdParty: Object.fromEntries(years.map((year) => [year, rappen(100_000)])),
  }
}

function ownShare({ members, ...dossier }: Dossier): Rappen {
  return toFrancs((contributionOf({ ...dossier, members }) * 1.1) / members.length)
}

/** In Rappen: what an application costs where the contribution follows from that. */
const COST_PER_HEAD = 600

function residentsOf(dossier: Dossier): number {
  return previewCalculation(dossier)?.result.population ?? 0
}

function contributionOf(dossier: Dossier): number {
  return previewCalculation(dossier)?.result.fullYear ?? 0
}

/** Budgets are drawn up in hundreds of francs. */
const toFrancs = (amount: number): Rappen => rappen(Math.ceil(amount / 10_000) * 10_000)

const dayBefore = (at: Date, days: number) =>
  new Date(at.getTime() - days * 86_400_000).toISOString().slice(0, 10)
