import type { AmendmentKind } from '#app/domain/agreement/amendment.ts'
import { NEW_MEASURE, rowsAsked, typedRows } from '#app/domain/agreement/amendment-fields.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { consistsOf } from '#app/domain/programme/merger.ts'
import { choicesOn } from '#app/domain/programme/municipality-choice.ts'
import type { Side } from '#app/domain/roles.ts'
import type { Amending } from '#app/models/agreement/amended-agreement.server.ts'
import { budgetAsked, openYears } from '#app/models/agreement/amendment-faults.server.ts'
import { laterResolutionsOf } from '#app/models/agreement/amendment-resolutions.server.ts'
import { endedMembers } from '#app/models/agreement/not-calculable.server.ts'
import type { VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { formerNames } from '#app/models/programme/former-names.server.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { heirOf } from '#app/models/programme/succession.server.ts'
import { differencesOf } from '#app/text/agreement-differences.ts'

type Data = Amending['current']
type Amended = { kind: AmendmentKind; current: Data; side: Side }
/** The version that would be, the fields that ask for it, and what it lacks for the match. */
type Asked = { data: Data; fields: [string, string][]; missing: Readonly<Record<number, number>> }

/** What the form of a new amendment starts from; the address says what is looked for, and which measure. */
export function newAmendment(
  {
    dossier,
    kind,
    current,
    side,
    language,
    now,
  }: Amended & {
    dossier: VisibleDossier
    language: Language
    now: Date
  },
  asked: URLSearchParams,
) {
  const period = programmeOf(dossier.periodId)
  const histories = kind === 'members' ? municipalityHistories() : []
  const years = openYears({ dossier, current }, kind)
  const resolvingFor = (bfsNumber: number) => heirOf(bfsNumber, today(now))
  const before = current.party.members.map(({ bfsNumber }) => bfsNumber)
  const lead = current.party.leadBfsNumber
  const going = [lead, ...before].map((one) => ({ one, heir: heirOf(one, current.term.endsOn) }))
  const successors = [...new Set(going.flatMap(({ one, heir }) => (heir === one ? [] : [heir])))]
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    kind,
    side,
    wanted: (asked.get('q') ?? '').slice(0, 80),
    years,
    latestEnd: period.endsOn,
    mayExcept: period.settings.amendments.matchExceptions,
    lead,
    /** Of the one that leads first. */
    successors,
    /** Those of them that join by it with nobody of their own. */
    takingOver: successors.filter((one) => consistsOf(one, before, histories)),
    currentMembers: current.party.members,
    /** Those that are members as long as nobody says otherwise: whoever has ended goes on in another one. */
    goingOn: [...new Set(before.map((one) => heirOf(one, current.term.endsOn)))],
    /** The first of them that has ended within the term. */
    ended: endedMembers(current.party.members, current.term.endsOn)[0] ?? null,
    municipalities: kind === 'members' ? choicesOn(histories, current.term.endsOn, formerNames()) : [],
    resolving: [...new Set(current.party.members.map((one) => resolvingFor(one.bfsNumber)))].map(
      (bfsNumber) => ({ bfsNumber, name: municipalityName(bfsNumber) }),
    ),
    resolutions: laterResolutionsOf(dossier.id).map(({ bfsNumber, resolvedOn, amountRappen }) => ({
      ...{ bfsNumber, resolvedOn, amountRappen, heir: resolvingFor(bfsNumber) },
      name: municipalityName(bfsNumber),
    })),
    budget:
      kind === 'budget'
        ? budgetAsked({ dossier, current }).map(({ id, year, label, amountRappen }) => ({
            ...{ id, year, label, amountRappen },
          }))
        : [],
    ...(kind === 'measures' ? measureAsked(current, asked) : { measures: [], measure: null }),
    /** What a measure chooses from; null where none is asked for. */
    catalogue: kind === 'measures' ? namedCatalogue(dossier, language) : null,
  }
}

/** The measures that can be chosen, and the one that is: a new one, one to change or one to drop. */
function measureAsked({ measures, budget }: Data, asked: URLSearchParams) {
  const choices = measures.filter(({ untilYear }) => untilYear === undefined)
  const id = asked.get('measure')
  const known = choices.find((one) => one.id === id)
  const measure =
    known || id === NEW_MEASURE ? { id: id ?? '', dropped: asked.get('dropped') === 'on' } : null
  return {
    measures: choices.map(({ id, title }) => ({ id, title })),
    measure: measure && {
      ...measure,
      title: known?.title ?? '',
      description: known?.description ?? '',
      fundingArea: known ? String(known.fundingArea) : '',
      targetGroups: known?.targetGroups ?? [],
      goals: known?.goals ?? [],
      keyFigures: (known?.keyFigures ?? []).map(({ code = '', label, planned }) => ({
        figure: code,
        label,
        planned: String(planned),
      })),
      rows: typedRows(budget.filter(({ measureId }) => measureId === id)),
      asked: { keyFigures: rowsAsked(asked, 'keyFigures'), rows: rowsAsked(asked, 'rows') },
    },
  }
}

/** What the version that is asked for would change. */
export function amendmentPreview(
  { data: after, fields, missing }: Asked,
  language: Language,
  { current, kind }: Amended,
) {
  return {
    fields,
    differences: differencesOf(language, { before: current, after }),
    excepted: Object.entries(missing).map(([year, francs]) => ({ year: Number(year), missing: francs })),
    touchesMoney: kind === 'amount' || kind === 'members',
  }
}
