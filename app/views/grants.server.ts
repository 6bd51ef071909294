import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { overlap, type Years } from '#app/domain/people/membership.ts'
import { standingOfGrant } from '#app/domain/programme/grants.ts'
import { GrantsFilter } from '#app/domain/programme/grants-filter.ts'
import { fundingBesideAgreements } from '#app/models/dossier/coverage.server.ts'
import { allGrants, type StoredGrant, versionsOfGrant } from '#app/models/programme/grants.server.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { programmes } from '#app/models/programme/programme.server.ts'

export type GrantShown = ReturnType<typeof grantShown>
export type GrantPage = ReturnType<typeof grantPage>

/** The register as its address asks for it, by municipality; page and export read the same. */
export function grantList(url: string, today: string) {
  const query = new URL(url).searchParams
  const given = (name: string) => query.get(name) || null
  const filter = GrantsFilter.parse({
    period: given('period'),
    year: given('year'),
    municipality: given('municipality'),
    standing: given('standing'),
  })
  const within = yearsOfPeriod(filter.period)
  const rows = allGrants()
    .map((grant) => grantShown(grant, today))
    .filter(
      (grant) =>
        (!within || overlap(grant, within)) &&
        (filter.year === null || overlap(grant, { fromYear: filter.year, toYear: filter.year })) &&
        (filter.municipality === null || grant.bfsNumber === filter.municipality) &&
        (filter.standing === null ? grant.standing !== 'taken_back' : grant.standing === filter.standing),
    )
    .sort((a, b) => inGermanOrder(a.municipality, b.municipality) || a.fromYear - b.fromYear)
  return { filter, rows, total: allGrants().length }
}

function yearsOfPeriod(id: string | null): Years | undefined {
  const period = programmes().find((one) => one.id === id)
  return period && { fromYear: yearOf(period.startsOn), toYear: yearOf(period.endsOn) }
}

export function grantShown(grant: StoredGrant, today: string) {
  const { grantId, bfsNumber, title, reference, fromYear, toYear } = grant
  return {
    grantId,
    bfsNumber,
    municipality: municipalityName(bfsNumber),
    title,
    reference,
    fromYear,
    toYear,
    standing: standingOfGrant(grant, yearOf(today)),
    /** Agreements with which it does not go. */
    beside: fundingBesideAgreements()
      .filter((one) => one.grant.id === grantId)
      .map((one) => ({ reference: one.reference, party: one.party, year: one.grant.year })),
  }
}

/** A grant with all that was done to it. */
export function grantPage(grant: StoredGrant, today: string) {
  return {
    ...grantShown(grant, today),
    version: grant.version,
    history: versionsOfGrant(grant).map((version) => ({
      id: version.id,
      act: version.act,
      municipality: municipalityName(version.bfsNumber),
      title: version.title,
      reference: version.reference,
      fromYear: version.fromYear,
      toYear: version.toYear,
      reason: version.reason,
      who: version.writer,
      at: version.writtenAt,
      on: version.registeredOn,
    })),
  }
}

/** Every municipality that there was, with where the ones that ended have gone. */
export function municipalitiesToFund() {
  return municipalityHistories().map(({ bfsNumber, name, successor }) => ({
    value: String(bfsNumber),
    label: successor === null ? name : `${name} (${municipalityName(successor)})`,
  }))
}

/** By which the register can be filtered. */
export function grantChoices() {
  return {
    periods: programmes().map(({ id, name }) => ({ value: id, label: name })),
    municipalities: municipalitiesToFund(),
  }
}
