import type { z } from 'zod'
import type { officeForm } from '#app/domain/agreement/office.ts'
import { OFFICE_LINKS } from '#app/domain/agreement/office-links.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { officeSetting, type Programme } from './programme.server.ts'
import { type Change, type Saved, saveProgramme } from './settings.server.ts'

type Typed = Omit<z.output<typeof officeForm>, 'seen' | 'reason' | 'validFrom'>

export const markOfOffice = (programme: Programme) => markOfRecord(officeSetting(programme))

/** How the office is reached, who signs, how to appeal: what is issued from its day on says so. */
export function saveOffice(
  change: Change,
  { cantonName: canton, signers, remedies, structures, guidelines, ...address }: Typed,
): Saved {
  const typed = { structures, guidelines }
  const links = Object.fromEntries(OFFICE_LINKS.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])))
  return saveProgramme(change, { mark: markOfOffice, action: 'change_office' }, ({ settings, office }) => ({
    settings,
    office: {
      canton,
      ...address,
      ...(office.words && { words: office.words }),
      ...(office.account !== undefined && { account: office.account }),
      ...(signers.length > 0 && { signers }),
      ...(remedies !== '' && { remedies }),
      ...(Object.keys(links).length > 0 && { links }),
    },
  }))
}
