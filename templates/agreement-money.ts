import type { Basis } from '#app/domain/agreement/agreement-bases.ts'
import { askedOwnSpending } from '#app/domain/agreement/own-spending.ts'
import { formatIban } from '#app/domain/iban.ts'
import { formatAmount, formatRappen } from '#app/domain/money.ts'
import { offered } from '#app/domain/programme/catalogue.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { dayAndMonth, longDate, shortDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import { datedBases } from './agreement-bases.ts'
import type { AgreementData } from './agreement-data.ts'
import { type Block, column, figures, letters, paragraph, table } from './blocks.ts'
import { contributionsTable, inEach } from './contributions-table.ts'

/** Merkblatt 5: by the distribution key, on the population of the reference date. */
export function contribution(data: AgreementData): Block[] {
  const { ratio, office } = data
  return [
    ...restingOn(data),
    contributionsTable(askedOwnSpending(data), {
      caption: 'Beitrag und Eigenleistung, in CHF',
      year: 'Jahr',
      canton: 'Beitrag des Kantons',
      own: `Eigenleistung mindestens (${ratio.join(' : ')})`,
      total: 'Total',
    }),
    paragraph(PAPERS.de.calculation.source(wordsOf(office).source), 'small'),
  ]
}

/** Where members or calculation differ from year to year, what each of them rests on. */
function restingOn(data: AgreementData): Block[] {
  const paid = `Der Kanton zahlt der Trägerschaft ${inEach(data.contributions)}einen Beitrag.`
  const bases = datedBases(data)
  const [only] = bases
  if (bases.length === 1 && only)
    return [paragraph(`${paid} Er beruht auf ${basisText(only, 'dem')} Die Berechnung steht in Anhang 1.`)]
  return [
    paragraph(
      `${paid} Was er beträgt, beruht nicht in allen Jahren auf demselben. Die Berechnungen stehen in Anhang 1.`,
    ),
    letters(bases.map((basis) => `${basis.years}: ${basisText(basis, 'der')}`)),
  ]
}

function basisText(
  { calculation: { keyVersion, legalBasis, input, result } }: Basis,
  article: 'dem' | 'der',
) {
  const key = article === 'dem' ? 'dem Verteilschlüssel' : 'Verteilschlüssel'
  const population = article === 'dem' ? 'auf der ständigen Wohnbevölkerung' : 'ständige Wohnbevölkerung'
  return `${key} in Fassung ${keyVersion} (${legalBasis}) und ${population} am ${longDate('de', input.referenceDate)}: ${formatCount(result.population)} Personen.`
}

/** What an amendment has excepted from the match, year by year, with its reason (lifecycle.md §5). */
function exceptionsFrom({ exceptions = [] }: AgreementData): Block[] {
  return exceptions.map(({ year, missingRappen, reason }) =>
    paragraph(
      `Für das Jahr ${year} vereinbaren die Parteien eine Ausnahme: Die Eigenleistung darf um ${formatRappen(missingRappen)} kleiner sein, ohne dass der Kanton den Beitrag deswegen kürzt. Begründung: ${reason}`,
    ),
  )
}

/** Merkblatt 5: own spending of at least the same amount, each year. */
export function ownSpending(data: AgreementData): Block[] {
  const {
    contributions,
    ratio: [own, canton],
    missedMatch,
  } = data
  const share =
    own === canton
      ? 'mindestens in der Höhe des Beitrags, den sie vom Kanton erhält'
      : `mindestens im Verhältnis ${own} zu ${canton} zum Beitrag des Kantons`
  const consequence = {
    reduce:
      'Erreicht die Eigenleistung eines Jahres diese Höhe nicht, kürzt der Kanton den Beitrag auf das, was sie deckt.',
    forfeit: 'Erreicht die Eigenleistung eines Jahres diese Höhe nicht, entfällt der Beitrag dieses Jahres.',
  }[missedMatch]
  return [
    paragraph(
      `Die Trägerschaft setzt ${inEach(contributions)}eigene Mittel für die vereinbarten Massnahmen ein, ${share}. Als Eigenleistung gelten die anrechenbaren Kosten ohne den Beitrag des Kantons und ohne Mittel Dritter.`,
    ),
    paragraph(`${consequence} Massgebend ist die genehmigte Abrechnung.`),
    ...exceptionsFrom(data),
  ]
}

/** Merkblatt 5, points a to d. */
export function eligibleCosts({ tolerance, catalogue }: AgreementData): Block[] {
  const scopes = (counts: boolean) =>
    offered(catalogue.costCategories)
      .filter(({ eligible }) => eligible === counts)
      .map(({ scope, name }) => scope || name)
  const [counted, others] = [scopes(true), scopes(false)]
  return [
    paragraph('Anrechenbar sind Kosten für:'),
    letters(counted.map((scope, index) => `${scope}${index < counted.length - 1 ? ';' : '.'}`)),
    ...(others.length > 0 ? [paragraph(`Nicht anrechenbar sind ${others.join('; ')}.`)] : []),
    paragraph(
      `Das Budget steht in Anhang 2. Weicht die Abrechnung einer Zeile um mehr als ${tolerance.percent} Prozent und um mehr als ${formatRappen(tolerance.amountRappen)} vom Budget ab, begründet die Trägerschaft die Abweichung.`,
    ),
  ]
}

export function payment({ tranches, party: { account } }: AgreementData): Block[] {
  return [
    paragraph(
      `Der Kanton zahlt den Beitrag auf das Konto ${formatIban(account.iban)}, lautend auf ${account.holder}. Er gibt eine Tranche frei, sobald diese Vereinbarung in Kraft ist und die genannte Voraussetzung erfüllt ist.`,
    ),
    table(
      [
        column('Beitragsjahr', 16),
        column('Fällig am', 20),
        column('Voraussetzung', 40),
        figures('Betrag', 24),
      ],
      tranches.map(({ year, dueOn, amountRappen, needsReportOf }) => [
        String(year),
        shortDate(dueOn),
        needsReportOf === null ? 'keine' : `Bericht ${needsReportOf} eingereicht`,
        formatAmount(amountRappen),
      ]),
      'Tranchen, in CHF',
    ),
    paragraph(
      'Der Kanton kann Auszahlungen anhalten, solange ein Bericht trotz Mahnung fehlt oder die Vereinbarung sonst nicht eingehalten wird. Er nennt den Grund.',
    ),
  ]
}

/** The day by which each year’s report is due: `15. März`. */
export function reportDay({ reports }: Pick<AgreementData, 'reports'>): string {
  return reports
    .slice(0, 1)
    .map(({ legalDueOn }) => dayAndMonth('de', legalDueOn))
    .join('')
}

/** Merkblatt 5: by a day of the following year, content report and accounts. */
export function reporting({ unspent, reports }: AgreementData): Block[] {
  const surplus = {
    reclaim: 'Hat der Kanton mehr ausbezahlt als den definitiven Beitrag, fordert er den Unterschied zurück.',
    offset:
      'Hat der Kanton mehr ausbezahlt als den definitiven Beitrag, verrechnet er den Unterschied mit der nächsten Tranche oder fordert ihn zurück.',
  }[unspent]
  return [
    paragraph(
      `Die Trägerschaft reicht der kantonalen Integrationsförderung bis ${reportDay({ reports })} des Folgejahres einen inhaltlichen Bericht und eine Abrechnung über die effektiv eingesetzten Mittel ein. Die Termine stehen in Anhang 3. Der Bericht zeigt je Massnahme, was umgesetzt und erreicht wurde. Der Abrechnung liegt ein Auszug aus der Buchhaltung bei.`,
    ),
    paragraph(
      `Der Kanton prüft Bericht und Abrechnung und legt den definitiven Beitrag des Jahres fest. ${surplus} Hat er weniger ausbezahlt, zahlt er den Unterschied nach.`,
    ),
  ]
}
