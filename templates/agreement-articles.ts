import { formatRappen } from '#app/domain/money.ts'
import { focusName, goalsOf, nameOf, offered } from '#app/domain/programme/catalogue.ts'
import { longDate } from '#app/text/dates.ts'
import { figureText } from '#app/text/numbers.ts'
import { spokenWords } from '#app/text/programme-words.ts'
import type { AgreementData } from './agreement-data.ts'
import { contribution, eligibleCosts, ownSpending, payment, reporting } from './agreement-money.ts'
import { type Block, dashes, heading, paragraph } from './blocks.ts'

/** The articles, in our own wording; the rules are those of the leaflet (Merkblatt, chapter by chapter). */
export function agreementArticles(data: AgreementData): Block[] {
  return ARTICLES.flatMap(({ title, say, room }, index) => [
    { ...heading(2, `${index + 1} ${title}`), ...(room && { room }) },
    ...say(data),
  ])
}

/** The last article shares its page with the signatures. */
type Article = { title: string; room?: number; say: (data: AgreementData) => Block[] }

const ARTICLES: readonly Article[] = [
  { title: 'Grundlagen', say: basis },
  { title: 'Gegenstand', say: object },
  { title: 'Struktur und Massnahmen', say: measures },
  { title: 'Beitrag des Kantons', say: contribution },
  { title: 'Eigenleistung der Trägerschaft', say: ownSpending },
  { title: 'Verwendung der Mittel', say: eligibleCosts },
  { title: 'Auszahlung', say: payment },
  { title: 'Berichterstattung und Abrechnung', say: reporting },
  { title: 'Keine weitere Projektförderung', say: exclusivity },
  { title: 'Zusammenarbeit und Datenschutz', say: cooperation },
  { title: 'Änderungen', say: changes },
  { title: 'Dauer und Kündigung', say: termination },
  { title: 'Schlussbestimmungen', room: 370, say: closing },
]

/** Merkblatt 2: the council of every member has resolved it. */
function basis({ legalBasis, resolutions, period }: AgreementData): Block[] {
  const resolved = resolutions.map(
    ({ municipality, body, resolvedOn, businessNumber }) =>
      `Beschluss ${municipality}: ${body}, ${longDate('de', resolvedOn)}${businessNumber ? `, Geschäft ${businessNumber}` : ''}`,
  )
  return [
    paragraph('Diese Vereinbarung stützt sich auf:'),
    dashes([...legalBasis, ...resolved]),
    paragraph(
      `Sie gehört zur Programmperiode ${period.name} (${longDate('de', period.startsOn)} bis ${longDate('de', period.endsOn)}).`,
    ),
  ]
}

/** Merkblatt 4: whom the measures address. */
function object({ catalogue: { targetGroups } }: AgreementData): Block[] {
  return [
    paragraph(
      'Die Trägerschaft fördert in ihrem Gebiet die Integration der Zugewanderten und das Zusammenleben mit der einheimischen Bevölkerung. Sie plant ihre Massnahmen selbst und verankert sie dauerhaft. Der Kanton beteiligt sich mit einem Beitrag aus Mitteln des Kantonalen Integrationsprogramms (KIP).',
    ),
    paragraph('Die Massnahmen richten sich an:'),
    dashes(offered(targetGroups).map(({ name, text }) => text || name)),
  ]
}

/** Merkblatt 2 and 3: a permanent structure, and measures in the focus areas, with the strategic goals they serve. */
function measures({ structure, measures: all, catalogue }: AgreementData): Block[] {
  const areas = [...new Set(all.map(({ fundingArea }) => fundingArea))].sort()
  return [
    paragraph(
      `Die Trägerschaft führt eine feste Struktur mit Auftrag und Budget: ${structure.contactPoint}. Verantwortlich ist ${structure.responsiblePerson}, mit einem Pensum von ${structure.jobPercentage} Prozent. Der Auftrag beruht auf: ${structure.mandateBasis} (seit ${longDate('de', structure.mandateSince)}). Das eigene Budget beträgt ${formatRappen(structure.ownBudgetRappen)} im Jahr.`,
    ),
    paragraph('Sie setzt die folgenden Massnahmen um:'),
    ...areas.flatMap((area) => [
      heading(3, `Schwerpunkt ${focusName(catalogue, area)}`),
      ...goalBlocks(
        catalogue,
        all.filter(({ fundingArea }) => fundingArea === area),
      ),
      ...all.filter(({ fundingArea }) => fundingArea === area).flatMap((one) => measure(one, catalogue)),
    ]),
  ]
}

type Measure = AgreementData['measures'][number]
type Words = AgreementData['catalogue']

/** Merkblatt 3.1 and 3.2: the strategic goals that the measures of an area serve, in their words. */
function goalBlocks(catalogue: Words, of: readonly Measure[]): Block[] {
  const served = new Set(of.flatMap(({ goals = [] }) => goals))
  const goals = goalsOf(catalogue).filter(({ code }) => served.has(code))
  if (goals.length === 0) return []
  return [paragraph('Strategische Ziele:'), dashes(goals.map(({ text, name }) => text || name))]
}

function measure(told: Measure, catalogue: Words): Block[] {
  const { title, description, targetGroups, goals = [], keyFigures, fromYear, untilYear } = told
  const groups = targetGroups.map((group) => nameOf(catalogue.targetGroups, group)).join('; ')
  const served = goals.map((goal) => nameOf(goalsOf(catalogue), goal)).join('; ')
  const figures = keyFigures.map(figureText).join('; ')
  const years = [...(fromYear ? [`ab ${fromYear}`] : []), ...(untilYear ? [`bis ${untilYear}`] : [])]
  return [
    paragraph(years.length > 0 ? `${title} (${years.join(', ')})` : title, 'strong'),
    ...(description ? [paragraph(description)] : []),
    ...(served ? [paragraph(`Beitrag zum Ziel: ${served}.`, 'small')] : []),
    paragraph(`Zielgruppen: ${groups}. Geplant im Jahr: ${figures}.`, 'small'),
  ]
}

/** Merkblatt 5: no further support from cantonal project funding. */
function exclusivity({ party }: AgreementData): Block[] {
  const who =
    party.kind === 'association'
      ? 'Die Trägerschaft und ihre Mitgliedgemeinden können'
      : 'Die Trägerschaft kann'
  return [
    paragraph(
      `${who} während der Dauer dieser Vereinbarung keine Unterstützung der kantonalen Projektförderung im Bereich Integration beantragen.`,
    ),
  ]
}

function cooperation({ office }: AgreementData): Block[] {
  const { theWholeOffice, ofCanton } = spokenWords('de', office)
  return [
    paragraph(
      `Ansprechstelle des Kantons ist ${theWholeOffice}, ${office.phone}, ${office.email}. Die Parteien informieren einander frühzeitig, wenn sich Massnahmen, Zuständigkeiten oder die Zusammensetzung der Trägerschaft ändern. Auf Verlangen gewährt die Trägerschaft Einsicht in die Unterlagen, welche die Abrechnung belegen.`,
    ),
    paragraph(
      `Berichte enthalten Zahlen, nie Namen von Teilnehmenden. Die Parteien halten das Datenschutzgesetz des ${ofCanton} ein.`,
    ),
  ]
}

function changes(): Block[] {
  return [
    paragraph(
      'Änderungen dieser Vereinbarung, namentlich neue Massnahmen, wesentliche Verschiebungen im Budget sowie Beitritt, Austritt oder Fusion von Gemeinden, werden in einem Nachtrag vereinbart. Die bisherige Fassung bleibt einsehbar. Ändern sich die Mittel des Bundes oder des Kantons für das KIP, kann der Kanton den Beitrag für künftige Jahre anpassen.',
    ),
  ]
}

/** Merkblatt 5: limited to the KIP period. Termination is to the end of a year. */
function termination({ term, period, noticeMonths }: AgreementData): Block[] {
  const notice = noticeMonths ? ` mit einer Frist von ${noticeMonths} Monaten` : ''
  const withPeriod = term.endsOn === period.endsOn ? ', dem Ende der Programmperiode' : ''
  return [
    paragraph(
      `Die Vereinbarung gilt vom ${longDate('de', term.startsOn)} bis ${longDate('de', term.endsOn)}${withPeriod}. Sie läuft dann ohne Kündigung aus.`,
    ),
    paragraph(
      `Jede Partei kann sie${notice} schriftlich und begründet auf das Ende eines Kalenderjahres kündigen. Bericht und Abrechnung über das letzte Jahr bleiben geschuldet.`,
    ),
  ]
}

function closing({ office }: AgreementData): Block[] {
  return [
    paragraph(
      `Die Anhänge 1 bis 3 sind Bestandteil dieser Vereinbarung. Meinungsverschiedenheiten lösen die Parteien wenn möglich im Gespräch; im Übrigen gilt das Recht des ${spokenWords('de', office).ofCanton}.`,
    ),
  ]
}
