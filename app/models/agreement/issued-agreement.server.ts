import { agreedContribution, agreedReports, agreedTranches } from '#app/domain/agreement/agreed-years.ts'
import { FEDERAL_BASIS } from '#app/domain/agreement/legal-basis.ts'
import { yearsOf } from '#app/domain/application/application.ts'
import { contributionByYear } from '#app/domain/contribution/pinned.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import { withoutProposals } from '#app/domain/programme/catalogue.ts'
import { env } from '#app/env.server.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import { chainOnPaper, decidedBy } from '#app/models/dossier/chain-facts.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { pinnedCalculation, settingsOf } from '#app/models/money/pinned.server.ts'
import { namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'

/**
 * What an agreement is made from: the approved application and the pinned calculation; before the approval, for
 * a preview, the calculation that would be pinned. The same records and instant give the same data.
 */
export function agreementData(dossier: Dossier, now: Date): AgreementData {
  const application = applicationOf(dossier)
  const programme = programmeOf(dossier.periodId)
  const pinned = pinnedCalculation(dossier.id)
  const calculation = pinned?.calculation ?? previewCalculation(dossier)
  const { party, structure } = application
  if (!calculation || !structure || !party.contact || !party.account)
    throw new Error(`Dossier ${dossier.reference} is not complete enough for an agreement`)
  return {
    reference: dossier.reference,
    version: nextVersion(dossier.id),
    issuedAt: now.toISOString(),
    period: { name: programme.name, startsOn: programme.startsOn, endsOn: programme.endsOn },
    term: { startsOn: dossier.startsOn, endsOn: dossier.endsOn },
    catalogue: withoutProposals(namedCatalogue(dossier, DEFAULT_LANGUAGE)),
    office: programme.office,
    ...(programme.signers.length > 0 && { signers: [...programme.signers] }),
    party: { ...party, members: [...party.members], contact: party.contact, account: party.account },
    ...chainOnPaper(dossier),
    legalBasis: [FEDERAL_BASIS, programme.legalBasis, calculation.legalBasis, ...decidedBy(dossier)].filter(
      Boolean,
    ),
    structure,
    resolutions: application.resolutions.map(({ bfsNumber, body, resolvedOn, businessNumber }) => ({
      municipality: party.members.find((m) => m.bfsNumber === bfsNumber)?.name ?? String(bfsNumber),
      body,
      resolvedOn,
      businessNumber,
    })),
    measures: application.measures.map(
      ({ id, title, description, fundingArea, targetGroups, goals = [], keyFigures }) => ({
        id,
        title,
        description,
        fundingArea,
        targetGroups: [...targetGroups],
        goals: [...goals],
        keyFigures: [...keyFigures],
      }),
    ),
    calculation,
    calculatedOn: today(pinned ? new Date(pinned.computedAt) : now),
    ...moneyOf(dossier, calculation),
    budget: application.budgetLines.map(({ id, year, measureId, category, label, amountRappen }) => ({
      id,
      year,
      measureId,
      category,
      label,
      amountRappen,
    })),
    thirdParty: Object.entries(application.thirdParty).map(([year, amountRappen]) => ({
      year: Number(year),
      amountRappen,
    })),
    noticeMonths: null,
    checkUrl: `${env.BASE_URL}/verify`,
  }
}

type Money = Pick<
  AgreementData,
  'contributions' | 'ratio' | 'missedMatch' | 'unspent' | 'tolerance' | 'tranches' | 'reports'
>

function moneyOf(dossier: Dossier, { result }: AgreementData['calculation']): Money {
  const { startsOn, endsOn } = dossier
  const settings = settingsOf(dossier)
  const byYear = contributionByYear(result, { startsOn, endsOn })
  const term = { startOn: startsOn, endOn: endsOn, firstYear: result.firstYear, fullYear: result.fullYear }
  return {
    contributions: Object.entries(byYear).map(([year, amount]) =>
      agreedContribution(Number(year), amount, settings.matchingRatio),
    ),
    ratio: settings.matchingRatio,
    missedMatch: settings.missedMatch,
    unspent: settings.unspentMoney,
    tolerance: settings.tolerance,
    tranches: agreedTranches(settings, term),
    reports: agreedReports(yearsOf({ startsOn, endsOn }), settings),
  }
}

function nextVersion(dossierId: string) {
  const [last] = versionsOf(dossierId)
  return (last?.version ?? 0) + 1
}
