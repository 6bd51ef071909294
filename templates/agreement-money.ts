import { formatIban } from '#app/domain/iban.ts'
import { formatAmount, formatRappen } from '#app/domain/money.ts'
import { offered } from '#app/domain/programme/catalogue.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { dayAndMonth, longDate, shortDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { PAPERS } from '#app/text/papers.ts'
import type { AgreementData } from './agreement-data.ts'
import { type Block, column, figures, letters, paragraph, table } from './blocks.ts'
import { contributionsTable, inEach } from './contributions-table.ts'

/** Merkblatt 5: by the distribution key, on the population of the reference date. */
export function contribution({ contributions, calculation, ratio, office }: AgreementData): Block[] {
  const { input, result } = calculation
  return [
    paragraph(
      `Der Kanton zahlt der Trägerschaft ${inEach(contributions)}einen Beitrag. Er beruht auf dem Verteilschlüssel in Fassung ${calculation.keyVersion} (${calculation.legalBasis}) und auf der ständigen Wohnbevölkerung am ${longDate('de', input.referenceDate)}: ${formatCount(result.population)} Personen. Die Berechnung steht in Anhang 1.`,
    ),
    contributionsTable(contributions, {
      caption: 'Beitrag und Eigenleistung, in CHF',
      year: 'Jahr',
      canton: 'Beitrag des Kantons',
      own: `Eigenleistung mindestens (${ratio.join(' : ')})`,
      total: 'Total',
    }),
    paragraph(PAPERS.de.calculation.source(wordsOf(office).source), 'small'),
  ]
}

/** Merkblatt 5: own spending of at least the same amount, each year. */
export function ownSpending({ contributions, ratio: [own, canton], missedMatch }: AgreementData): Block[] {
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
