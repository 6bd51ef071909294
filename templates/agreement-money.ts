import { formatIban, parseIban } from '#app/domain/iban.ts'
import { formatAmount, formatRappen, sumRappen } from '#app/domain/money.ts'
import { dayAndMonth, longDate, shortDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import type { AgreementData } from './agreement-data.ts'
import { type Block, letters, paragraph } from './blocks.ts'

/** The articles about money: contribution, own spending, eligible costs, payment, report and settlement (Merkblatt 5). */
/** Merkblatt 5: by the distribution key, on the population of the reference date. */
export function contribution({ contributions, calculation, ratio }: AgreementData): Block[] {
  const { input, result } = calculation
  return [
    paragraph(
      `Der Kanton zahlt der Trägerschaft jedes Jahr einen Beitrag. Er beruht auf dem Verteilschlüssel in Fassung ${calculation.keyVersion} (${calculation.legalBasis}) und auf der ständigen Wohnbevölkerung am ${longDate('de', input.referenceDate)}: ${formatCount(result.population)} Personen. Die Berechnung steht in Anhang 1.`,
    ),
    {
      kind: 'table',
      caption: 'Beitrag und Eigenleistung je Jahr, in CHF',
      columns: [
        { label: 'Jahr', share: 20 },
        { label: 'Beitrag des Kantons', share: 40, align: 'right' },
        { label: `Eigenleistung mindestens (${ratio.join(' : ')})`, share: 40, align: 'right' },
      ],
      rows: [
        ...contributions.map(({ year, contributionRappen, requiredOwnRappen }) => ({
          cells: [String(year), formatAmount(contributionRappen), formatAmount(requiredOwnRappen)],
        })),
        {
          cells: [
            'Total',
            formatAmount(sumRappen(contributions.map((one) => one.contributionRappen))),
            formatAmount(sumRappen(contributions.map((one) => one.requiredOwnRappen))),
          ],
          tone: 'total',
        },
      ],
    },
    paragraph('Quelle: BFS STATPOP / LUSTAT Statistik Luzern', 'small'),
  ]
}

/** Merkblatt 5: own spending of at least the same amount, each year. */
export function ownSpending({ ratio: [own, canton], missedMatch }: AgreementData): Block[] {
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
      `Die Trägerschaft setzt jedes Jahr eigene Mittel für die vereinbarten Massnahmen ein, ${share}. Als Eigenleistung gelten die anrechenbaren Kosten ohne den Beitrag des Kantons und ohne Mittel Dritter.`,
    ),
    paragraph(`${consequence} Massgebend ist die genehmigte Abrechnung.`),
  ]
}

/** Merkblatt 5, points a to d. */
export function eligibleCosts({ tolerance }: AgreementData): Block[] {
  return [
    paragraph('Anrechenbar sind Kosten für:'),
    letters([
      'Projekte und Programme der kommunalen Integrationsförderung, gemäss den Richtlinien für die Unterstützung von Integrationsprojekten im KIP 3, insbesondere den Punkten 1 bis 6;',
      'spezifische Information und Beratung von Zugewanderten zu Fragen der Integration, soweit sie nicht zum allgemeinen Informationsauftrag der Regelstrukturen gehört;',
      'den Betrieb der kommunalen Anlaufstelle, zum Beispiel Miete und Infrastruktur;',
      'Personal, das direkt an der Umsetzung der vereinbarten Massnahmen arbeitet.',
    ]),
    paragraph(
      `Nicht anrechenbar sind allgemeine Verwaltungskosten und Aufgaben, welche die Regelstrukturen ohnehin erfüllen. Das Budget steht in Anhang 2. Weicht die Abrechnung einer Zeile um mehr als ${tolerance.percent} Prozent und um mehr als ${formatRappen(tolerance.amountRappen)} vom Budget ab, begründet die Trägerschaft die Abweichung.`,
    ),
  ]
}

export function payment({ tranches, party: { account } }: AgreementData): Block[] {
  const { iban, holder } = account
  const electronic = parseIban(iban)
  return [
    paragraph(
      `Der Kanton zahlt den Beitrag auf das Konto ${electronic ? formatIban(electronic) : iban}, lautend auf ${holder}. Er gibt eine Tranche frei, sobald diese Vereinbarung in Kraft ist und die genannte Voraussetzung erfüllt ist.`,
    ),
    {
      kind: 'table',
      caption: 'Tranchen, in CHF',
      columns: [
        { label: 'Beitragsjahr', share: 16 },
        { label: 'Fällig am', share: 20 },
        { label: 'Voraussetzung', share: 40 },
        { label: 'Betrag', share: 24, align: 'right' },
      ],
      rows: tranches.map(({ year, dueOn, amountRappen, needsReportOf }) => ({
        cells: [
          String(year),
          shortDate(dueOn),
          needsReportOf === null ? 'keine' : `Bericht ${needsReportOf} eingereicht`,
          formatAmount(amountRappen),
        ],
      })),
    },
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
