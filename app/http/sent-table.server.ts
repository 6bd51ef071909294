import { now } from '#app/clock.server.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { NO_FIELDS } from '#app/domain/forms/fields.ts'
import { TABLE } from '#app/domain/forms/file-slots.ts'
import { faultKey } from '#app/domain/sheet.ts'
import type { By, SentFile } from '#app/models/programme/sent-tables.server.ts'
import { storagePath } from '#app/models/records/document-store.server.ts'
import { readSheets } from '#app/papers/sheets.server.ts'
import { answerVerb } from './answer.server.ts'
import { fileAction, unreadableUpload } from './file-action.server.ts'
import { requireCantonalPerson } from './session.server.ts'

/**
 * The action of a page to which a table for a register is sent. What stands in the file is kept, the file itself is
 * not: nobody is ever handed it out. `at`: where the kept table is shown.
 */
export function sentTableAction(keep: (file: SentFile, by: By) => string, at: string) {
  return fileAction(TABLE, async ({ request }, upload) => {
    const person = await requireCantonalPerson(request, ...SETTING_ROLES)
    const form = await upload.read(NO_FIELDS)
    if (!form.ok) return unreadableUpload(form)

    const { fileName, sha256, storageName } = form.file
    const read = await readSheets(storagePath(storageName))
    const result = read.ok
      ? { ok: true as const, id: keep({ fileName, sha256, sheets: read.sheets }, { person, now: now() }) }
      : { ok: false as const, errors: { [TABLE.field]: faultKey(read) } }
    return answerVerb(result, { formData: form.formData, next: ({ id }) => `${at}/${id}` })
  })
}
