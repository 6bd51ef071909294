import { expect, test } from 'vitest'
import { COUNTERSIGNED_COPY } from '#app/domain/forms/file-slots.ts'
import { checkedCopy } from '#app/http/signed-copy.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { pdf } from '../support/pdf-files.ts'

test('a copy that is handed in once more in its own place is refused at its field', async () => {
  const named = { fileName: 'Vereinbarung.pdf', mediaType: 'application/pdf' }
  const { scan: _own, ...stored } = await storeDocument(pdf({ pages: 2 }), named)
  const file = { ...stored, field: COUNTERSIGNED_COPY.field }
  const upload = {
    ok: true,
    data: { signatureKind: 'handwritten_scan' },
    file,
    files: [file],
    formData: new FormData(),
  } as const
  const of = { issuedId: 'none', today: '2027-02-01', language: 'de' } as const
  const refused = await checkedCopy(COUNTERSIGNED_COPY, upload, { ...of, replaced: [file.sha256] })
  expect(refused).toMatchObject({ failure: { errors: { [COUNTERSIGNED_COPY.field]: 'signed_copy_same' } } })
  expect(await checkedCopy(COUNTERSIGNED_COPY, upload, { ...of, replaced: ['another'] })).toBe(upload)
})
