import type { OfficeAccount } from '#app/domain/agreement/office.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { type Change, type Saved, saveProgramme } from './settings.server.ts'

/** The canton names the account to which claims are paid; letters drawn from then on carry it. */
export function saveOfficeAccount(change: Change, account: OfficeAccount): Saved {
  return saveProgramme(
    change,
    { mark: (programme) => markOfRecord(programme.account), action: 'name_account' },
    ({ settings, office }) => ({ settings, office: { ...office, account } }),
  )
}
