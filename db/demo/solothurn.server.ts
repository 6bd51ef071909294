import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import type { Chain } from '#app/domain/programme/chain-content.ts'
import { recordStep } from '#app/models/dossier/chain-steps.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { beginChain, editChain, enactChain } from '#app/models/programme/chain-acts.server.ts'
import { chainBy } from '#app/models/programme/chains.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { markOfVersion } from '#app/models/programme/version-acts.server.ts'
import type { StoredFile } from '#app/models/records/documents.server.ts'
import { paper } from './papers.server.ts'
import { officer } from './people.server.ts'
import { approve, countersign, current, done, issue, sign, takeUp } from './road.server.ts'
import { filed } from './stations.server.ts'

const STEP = { asksNumber: false, asksPaper: false, recordedBy: 'either', sendsBack: true } as const

/**
 * As the canton of Solothurn decides (RRB on the concept of KIP 3): the committee recommends to the leading body, which
 * has it presented at its meeting; the government decides with its number, authorises a named delegate, and has the
 * concluded agreement before it once more.
 */
const CHAIN: Chain = {
  steps: [
    {
      ...{ code: 'recommendation', body: 'committee', kind: 'recommendation', place: 'before' },
      ...{ ...STEP, name: 'Empfehlung der Fachkommission (IIZ-EKG)' },
    },
    {
      ...{ code: 'presentation', body: 'department', kind: 'note', place: 'before' },
      ...{ ...STEP, name: 'Kenntnisnahme der IIZ-Leitung an ihrer Sitzung' },
    },
    {
      ...{ code: 'decision', body: 'government', kind: 'decision', place: 'before' },
      ...{ ...STEP, name: 'Beschluss des Regierungsrats', asksNumber: true, asksPaper: true },
    },
    {
      ...{ code: 'approval', body: 'government', kind: 'decision', place: 'after' },
      ...{ ...STEP, name: 'Genehmigung der Vereinbarung durch den Regierungsrat', asksNumber: true },
    },
  ],
  delegate: 'Integrationsdelegierte, Amt für Gesellschaft und Soziales',
  distribution: [
    'Departement des Innern, Departementssekretariat',
    'Amt für Gesellschaft und Soziales (3)',
    'Geschäftsstelle IIZ',
    'Aktuariat SOGEKO',
    'Medien (elektronischer Versand durch STK Kommunikation)',
  ],
}

type Moment = (daysAgo: number) => Date

/** Four dossiers: filed, before the government, signed and before it once more, in force. */
export async function tellSolothurn(moment: Moment) {
  const from = Math.min(yearOf(today(moment(0))) + 1, 2027)
  decideWhoDecides(moment(200))

  await filed({ lead: 2601 }, from, moment(6))

  recommended(await fixed(2581, from, [moment(70), moment(50)]), [moment(41), moment(30)])

  const biberist = await fixed(2513, from, [moment(120), moment(105)])
  await decided(recommended(biberist, [moment(95), moment(90)]), 1522, moment(80))
  sign(await issue(current(biberist), moment(60)), moment(20))

  const grenchen = await fixed(2546, from, [moment(150), moment(140)])
  await decided(recommended(grenchen, [moment(135), moment(130)]), 1498, moment(120))
  const signed = sign(await issue(current(grenchen), moment(100)), moment(90))
  const number = numberOf(1604, moment(70))
  record(signed, moment(70), {
    businessNumber: number,
    reason: 'Die abgeschlossene Vereinbarung wird genehmigt.',
  })
  await countersign(current(signed), moment(60))
}

function decideWhoDecides(now: Date) {
  const person = officer()
  const { id } = done(beginChain(person, { periodId: programmeOn(today(now)).id, from: null }, now))
  const deciding = () => {
    const draft = chainBy(id)
    if (!draft) throw new Error('The chain of the demo is gone')
    return { id, person, seen: markOfVersion(draft), now }
  }
  done(editChain(deciding(), CHAIN))
  const decision = {
    legalBasis: 'RRB zum Konzept KIP 3, Ziffern 3.1 bis 3.3',
    reason: 'Zuständigkeiten gemäss Beschluss',
  }
  done(enactChain(deciding(), decision))
}

async function fixed(lead: number, from: number, [filedAt, fixedAt]: [Date, Date]): Promise<Dossier> {
  return approve(takeUp(await filed({ lead }, from, filedAt), filedAt), fixedAt)
}

function recommended(dossier: Dossier, [committee, leading]: [Date, Date]): Dossier {
  record(dossier, committee, { reason: 'Wird der IIZ-Leitung zur Annahme empfohlen.' })
  record(current(dossier), leading, { reason: 'Das Geschäft wurde an der Sitzung vorgestellt.' })
  return current(dossier)
}

async function decided(dossier: Dossier, number: number, at: Date): Promise<Dossier> {
  const businessNumber = numberOf(number, at)
  const words = [
    `Der Beitrag an ${dossier.party.name} wird genehmigt.`,
    'Der Abschluss der Vereinbarung ist vorzulegen.',
  ]
  const file = await paper({
    ...{
      fileName: `${businessNumber.replaceAll(/[^\w]+/g, '-')}.pdf`,
      title: `Regierungsratsbeschluss ${businessNumber}`,
    },
    ...{ from: 'Staatskanzlei', reference: dossier.reference, lines: words, at },
  })
  record(dossier, at, { businessNumber, reason: words.join(' ') }, file)
  return current(dossier)
}

const numberOf = (number: number, at: Date) => `RRB Nr. ${yearOf(today(at))}/${number}`

type Words = { businessNumber?: string; reason: string }

function record(dossier: Dossier, at: Date, { businessNumber = '', reason }: Words, file?: StoredFile) {
  const step = { dossier, person: officer(), version: current(dossier, at).version, now: at }
  done(recordStep(step, { decidedOn: today(at), businessNumber, reason }, file))
}
