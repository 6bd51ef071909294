import { ownMunicipalitiesOf, type Person } from '#app/domain/roles.ts'
import { type Dossier, ownDossiers } from '#app/models/dossier/dossiers.server.ts'
import { hasEnded } from '#app/models/dossier/open-dossiers.server.ts'
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
      isOver: hasEnded(dossier),
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
