import { yearsOf } from '#app/domain/application/application.ts'
import type { CostCategory } from '#app/domain/application/catalogue.ts'
import type { BudgetForm, MeasureForm } from '#app/domain/application/forms.ts'
import { parseIban } from '#app/domain/iban.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import {
  saveBudget,
  saveParty,
  saveResolution,
  saveStructure,
} from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { saveMeasure } from '#app/models/dossier/measure-changes.server.ts'
import { addPaper } from '#app/models/dossier/paper-changes.server.ts'
import type { ChangeResult } from '#app/models/dossier/section-changes.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { paper } from './papers.server.ts'
import { personAs } from './people.server.ts'

const WELCOME: MeasureForm = {
  title: 'Begrüssungsgespräche für Neuzugezogene',
  description:
    'Alle aus dem Ausland neu zugezogenen Personen werden innert acht Wochen zu einem persönlichen Gespräch eingeladen. Bei Bedarf wird eine interkulturell dolmetschende Person beigezogen.',
  fundingArea: 1,
  targetGroups: ['immigrants', 'work_and_family'],
  keyFigures: [
    { label: 'Geführte Gespräche', planned: 60 },
    { label: 'Gespräche mit Dolmetschen', planned: 15 },
  ],
}

const MEETING: MeasureForm = {
  title: 'Treffpunkt Deutsch im Alltag',
  description:
    'Wöchentlicher Treffpunkt mit Konversation auf Deutsch, Kinderhütedienst und Informationen aus der Gemeinde. Freiwillige aus der Bevölkerung gestalten die Nachmittage mit.',
  fundingArea: 5,
  targetGroups: ['immigrants', 'local_population', 'asylum'],
  keyFigures: [
    { label: 'Nachmittage', planned: 40 },
    { label: 'Teilnehmende je Nachmittag', planned: 18 },
  ],
}

/** Shares of the eligible cost by line, in per cent. */
const LINES: readonly [
  label: string,
  category: CostCategory,
  measure: 'welcome' | 'meeting' | null,
  percent: number,
][] = [
  ['Personal Begrüssung und Beratung', 'personnel', 'welcome', 40],
  ['Interkulturelles Dolmetschen', 'counselling', 'welcome', 12],
  ['Treffpunkt: Leitung, Material, Kinderhütedienst', 'projects', 'meeting', 30],
  ['Miete und Infrastruktur der Anlaufstelle', 'contact_point', null, 18],
]

/** Fills in the six sections as a clerk would, so that nothing is missing. */
export async function fillIn(dossier: Dossier, at: Date) {
  await begin(dossier, at)
  const { id: dossierId, party } = dossier
  const person = personAs('clerk', party.leadBfsNumber)
  const change = { dossierId, person, now: at }
  const ids = { welcome: newId(), meeting: newId() }
  done(saveMeasure(change, { ...WELCOME, id: ids.welcome }))
  done(saveMeasure(change, { ...MEETING, id: ids.meeting }))
  done(saveBudget(change, budgetOf(dossier, ids)))
  await handInPapers(dossier, at)
}

/** The first two sections only: a draft somebody has begun. */
export async function begin({ id: dossierId, party }: Dossier, at: Date) {
  const person = personAs('clerk', party.leadBfsNumber)
  const change = { dossierId, person, now: at }
  done(
    saveParty(change, {
      name: party.kind === 'association' ? party.name : undefined,
      contactName: person.name,
      contactEmail: person.email,
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
      responsiblePerson: person.name,
      jobPercentage: 40,
      mandateBasis: 'Integrationsleitbild und Stellenbeschrieb',
      mandateSince: '2022-08-01',
      ownBudgetRappen: rappen(6_500_000),
    }),
  )
}

export function done(result: ChangeResult) {
  if (!result.ok) throw new Error(`The demo story was refused: ${result.refusal}`)
}

async function handInPapers(dossier: Dossier, at: Date) {
  const { id: dossierId, party, members, reference, startsOn, endsOn } = dossier
  const change = { dossierId, person: personAs('clerk', party.leadBfsNumber), now: at }
  const about = { from: party.name, reference, at }
  const evidence = ['Der Gemeinderat führt die Anlaufstelle Integration als ständige Aufgabe.']
  const concept = ['Ziele, Zielgruppen und Massnahmen der kommunalen Integrationsförderung.']
  const files = {
    structure_evidence: {
      fileName: 'Stellenbeschrieb.pdf',
      title: 'Auftrag der Anlaufstelle Integration (Demo)',
      lines: evidence,
    },
    foundation_paper: {
      fileName: 'Konzept Integration.pdf',
      title: 'Konzept Integration (Demo)',
      lines: concept,
    },
  }
  for (const slot of ['structure_evidence', 'foundation_paper'] as const)
    done(addPaper(change, { slot, file: await paper({ ...about, ...files[slot] }) }))
  for (const { bfsNumber, name } of members) {
    const title = `Beschluss des Gemeinderates ${name} (Demo)`
    const lines = [
      `Der Gemeinderat ${name} stimmt der Mini-KIP-Vereinbarung zu und beschliesst die Eigenleistung.`,
    ]
    const file = await paper({
      ...about,
      from: name,
      fileName: `Gemeinderatsbeschluss ${name}.pdf`,
      title,
      lines,
    })
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
  const total = contributionOf(dossier) * 2.2
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

function contributionOf(dossier: Dossier): number {
  return previewCalculation(dossier)?.result.fullYear ?? 0
}

/** Budgets are drawn up in hundreds of francs. */
const toFrancs = (amount: number): Rappen => rappen(Math.ceil(amount / 10_000) * 10_000)

const dayBefore = (at: Date, days: number) =>
  new Date(at.getTime() - days * 86_400_000).toISOString().slice(0, 10)
