import { CLOSED_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { ownMunicipalitiesOf, type Person } from '#app/domain/roles.ts'
import { type Dossier, ownDossiers } from '#app/models/dossier/dossiers.server.ts'
import { mayAskAbout } from '#app/models/inquiries/inquiry-records.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'

export type NewInquiryShown = {
  dossier: { reference: string; party: string; isDraft: boolean; isOver: boolean } | null
  /** To choose from, where the address names none. */
  dossiers: { value: string; label: string }[]
  municipalities: { value: string; label: string }[]
}

/** What a new thread can be about; the canton chooses nothing. */
export function newInquiryFor(
  dossier: Dossier | null,
  { person, day, side }: { person: Person; day: string; side: string },
): NewInquiryShown {
  const choosing = side === 'municipality'
  return {
    dossier: dossier && {
      reference: dossier.reference,
      party: dossier.party.name,
      isDraft: dossier.state === 'draft',
      isOver: isOneOf(CLOSED_STATES, dossier.state),
    },
    dossiers: choosing && !dossier ? dossiersOf(person, day) : [],
    municipalities: choosing
      ? ownMunicipalitiesOf(person).map((bfsNumber) => ({
          value: String(bfsNumber),
          label: municipalityName(bfsNumber),
        }))
      : [],
  }
}

function dossiersOf(person: Person, day: string) {
  return ownDossiers(person, day)
    .filter((dossier) => mayAskAbout(dossier, person))
    .map(({ reference, party }) => ({ value: reference, label: `${reference} · ${party.name}` }))
}
