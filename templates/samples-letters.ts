import { settle } from '#app/domain/contribution/settlement.ts'
import { rappen } from '#app/domain/money.ts'
import { USUAL_WORDS } from '#app/domain/programme/programme-words.ts'
import type { ClaimLetterData } from './claim-letter.ts'
import type { CouncilResolutionData } from './council-resolution-words.ts'
import type { DecisionData } from './decision.ts'
import type { DunningNoticeData } from './dunning-notice.ts'
import type { Letter } from './letter.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from './samples.ts'
import { ROOT_SETTLEMENT } from './samples-filed.ts'
import { ABOUT_ROOT, SAMPLE_OFFICE } from './samples-parties.ts'
import type { SettlementData } from './settlement.ts'

const { reference, party, term, calculation, contributions, ratio, structure, measures } = ROOT_AGREEMENT

const TOWN = { name: party.account.holder, postalCode: '6037', town: 'Root' }

const LETTER: Letter = {
  ...ABOUT_ROOT,
  issuedAt: '2024-12-12T10:00:00.000Z',
  recipient: { ...TOWN, attention: 'Gemeinderat', street: 'Schulstrasse 14' },
  signer: { name: 'Regula Amrein', function: 'Integrationsbeauftragte' },
}

/** The court of appeal is the canton's to name; this is how such a text reads. */
const LEGAL_REMEDIES =
  'Gegen diesen Entscheid kann innert 30 Tagen seit der Zustellung beim zuständigen Departement schriftlich Verwaltungsbeschwerde erhoben werden. Die Beschwerde muss einen Antrag und dessen Begründung enthalten und unterzeichnet sein. Der angefochtene Entscheid und die Beweismittel sind beizulegen.'

export const APPROVAL: DecisionData = {
  ...LETTER,
  filedOn: '2024-11-20',
  term,
  outcome: { kind: 'approval', calculation, contributions, ratio, conditions: [] },
  legalRemedies: LEGAL_REMEDIES,
}

export const REJECTION: DecisionData = {
  ...APPROVAL,
  outcome: {
    kind: 'rejection',
    reasons:
      'Eine Mini-KIP-Vereinbarung setzt voraus, dass die Gemeinde über eine feste Struktur zur Integrationsförderung mit Auftrag und Budget verfügt (Merkblatt, Ziffer 2). Das Gesuch nennt eine Ansprechperson, jedoch weder einen Auftrag noch ein eigenes Budget.\n\nWir haben am 2. Dezember 2024 um die fehlenden Unterlagen gebeten. Die Gemeinde hat am 9. Dezember 2024 mitgeteilt, dass sie den Auftrag erst im Lauf des nächsten Jahres erteilen will.',
  },
}

export const DISMISSAL: DecisionData = {
  ...APPROVAL,
  outcome: {
    kind: 'dismissal',
    reasons:
      'Wir haben am 2. Dezember 2024 um den Beschluss des Gemeinderats gebeten, bis zum 16. Dezember 2024, und am 9. Dezember 2024 daran erinnert. Eine Antwort ist nicht eingegangen.',
  },
}

const { settlement } = ROOT_SETTLEMENT

const NOTHING = { ...settlement.input, eligible: rappen(0), thirdParty: rappen(0) }

/** Nothing was filed, and nothing is proven. */
export const EX_OFFICIO_SETTLEMENT: SettlementData = {
  ...ROOT_SETTLEMENT,
  accounts: ROOT_SETTLEMENT.accounts.map((line) => ({
    ...line,
    declaredRappen: rappen(0),
    correctedRappen: null,
    correctionReason: '',
  })),
  thirdParty: { declaredRappen: rappen(0), correctedRappen: null, correctionReason: '' },
  settlement: { input: NOTHING, result: settle(NOTHING) },
  decision: {
    recipient: LETTER.recipient,
    signer: { name: 'Helena Rüegg', function: '' },
    unanswered: 'report',
    awaitedUntil: '2026-04-15',
    reasons:
      'Die Gemeinde hat weder einen Bericht noch eine Abrechnung eingereicht und auf beide Mahnungen nicht geantwortet.\n\nEigene Mittel sind damit für das Jahr nicht belegt. Der Beitrag setzt sie im Verhältnis 1 : 1 voraus.',
    legalRemedies: LEGAL_REMEDIES,
  },
}

export const CLAIM_LETTER: ClaimLetterData = {
  ...LETTER,
  issuedAt: '2026-05-05T09:00:00.000Z',
  year: 2025,
  settledOn: '2026-05-04',
  exOfficio: null,
  entitlementRappen: settlement.input.entitlement,
  paidRappen: settlement.input.paid,
  finalRappen: settlement.result.final,
  dueOn: '2026-06-30',
  revived: null,
  bookedRappen: rappen(0),
  replaces: false,
  because: null,
  creditor: {
    iban: 'CH9300762011623852957',
    name: 'Kanton Luzern, Dienststelle Soziales und Gesellschaft',
    street: 'Rösslimattstrasse',
    buildingNumber: '37',
    postalCode: '6002',
    town: 'Luzern',
    country: 'CH',
  },
  debtor: { ...TOWN, street: 'Schulstrasse', buildingNumber: '14', country: 'CH' },
}

/** Settled anew while a part was to be set off, which then fell away. */
export const REVIVED_CLAIM_LETTER: ClaimLetterData = {
  ...CLAIM_LETTER,
  issuedAt: '2026-09-01T09:00:00.000Z',
  settledOn: '2026-07-02',
  dueOn: '2026-10-01',
  revived: { countedRappen: rappen(400_000), topUpRappen: rappen(150_000) },
  bookedRappen: rappen(50_000),
  replaces: true,
  because: 'offset_lapsed',
}

export const FIRST_NOTICE: DunningNoticeData = {
  ...LETTER,
  issuedAt: '2026-03-17T06:00:00.000Z',
  notice: 1,
  year: 2025,
  dueOn: '2026-03-16',
  newDueOn: '2026-03-30',
  firstNoticeOn: null,
  reportUrl: `https://mini-kip.example.ch/municipality/dossiers/${reference}/reports/2025`,
}

export const SECOND_NOTICE: DunningNoticeData = {
  ...FIRST_NOTICE,
  issuedAt: '2026-03-31T06:00:00.000Z',
  notice: 2,
  newDueOn: '2026-04-14',
  firstNoticeOn: '2026-03-17',
}

export const ROOT_RESOLUTION: CouncilResolutionData = {
  reference,
  createdAt: '2024-11-04T14:20:00.000Z',
  canton: SAMPLE_OFFICE.canton,
  officeName: SAMPLE_OFFICE.name,
  theOffice: `${USUAL_WORDS.article} ${SAMPLE_OFFICE.name}`,
  agreement: USUAL_WORDS.agreement,
  programme: USUAL_WORDS.programme,
  source: USUAL_WORDS.source,
  municipality: 'Root',
  body: 'Gemeinderat',
  party: { kind: 'municipality', name: party.name, lead: 'Root', members: ['Root'] },
  period: ROOT_AGREEMENT.period.name,
  term,
  population: calculation.result.population,
  referenceDate: calculation.input.referenceDate,
  contributions,
  ratio,
  yearlyGrantRappen: contributions[0]?.requiredOwnRappen ?? null,
  structure: { contactPoint: structure.contactPoint, mandateBasis: structure.mandateBasis },
  measures: measures.map(({ title }) => title),
  sample: calculation.sample,
}

const { party: association, structure: regional } = ENTLEBUCH_AGREEMENT

export const HASLE_RESOLUTION: CouncilResolutionData = {
  ...ROOT_RESOLUTION,
  reference: ENTLEBUCH_AGREEMENT.reference,
  municipality: 'Hasle (LU)',
  party: {
    kind: 'association',
    name: association.name,
    lead: 'Schüpfheim',
    members: association.members.map(({ name }) => name),
  },
  population: ENTLEBUCH_AGREEMENT.calculation.result.population,
  contributions: ENTLEBUCH_AGREEMENT.contributions,
  yearlyGrantRappen: null,
  structure: { contactPoint: regional.contactPoint, mandateBasis: regional.mandateBasis },
}
