import type { z } from 'zod'
import type { programmeWordsForm } from '#app/domain/programme/programme-words-form.ts'
import { markOfOffice } from './office.server.ts'
import { type Change, type Saved, saveProgramme } from './settings.server.ts'

type Typed = Omit<z.output<typeof programmeWordsForm>, 'seen' | 'reason' | 'validFrom'>

/** What the programme calls its agreement, its office and its sources: what is issued from its day on says so. */
export function saveProgrammeWords(change: Change, typed: Typed): Saved {
  const { programmeName, agreementName, officeShort, officeArticle, residentsSource, residentsOffice } = typed
  const { leafletTitle, leafletAddress, ...english } = typed
  const words = {
    ...{ programme: programmeName, agreement: agreementName, agreementEnglish: english.agreementEnglish },
    ...{ office: officeShort, article: officeArticle },
    ...{ officeEnglish: english.officeEnglish, cantonEnglish: english.cantonEnglish },
    ...{ source: residentsSource, statistics: residentsOffice },
    ...{ leaflet: leafletTitle, leafletEnglish: english.leafletEnglish, leafletAddress },
  }
  return saveProgramme(change, { mark: markOfOffice, action: 'change_words' }, ({ settings, office }) => ({
    settings,
    office: { ...office, words },
  }))
}
