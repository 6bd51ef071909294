import type { OfficeAccount } from '#app/domain/agreement/office.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { type Change, type Changed, saveProgramme } from './settings.server.ts'

/** The canton names the account to which claims are paid; letters drawn from then on carry it. */
export function saveOfficeAccount(change: Change, account: OfficeAccount): Changed {
  return saveProgramme(
    change,
    { mark: (programme) => markOfRecord(programme.account), action: 'name_account', data: { account } },
    ({ office }) => ({ office: { ...office, account } }),
  )
}
