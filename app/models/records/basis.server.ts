import type { Basis, Proven } from '#app/domain/basis.ts'
import { written } from '#db/client.server.ts'
import { isBeginning, type Row } from '#db/proven.server.ts'
import { hashOfRow } from './hashes.server.ts'

/** What was written since the event before, and what this one rests on besides. */
export function basisOfAct(restsOn: readonly string[]): Basis {
  const wrote = written
    .takeTouched()
    .map(({ record, was }) => {
      const row = isBeginning(record) ? undefined : written.rowOf(record)
      return [record, provenAs(was, row)] as const
    })
    .filter(([record, { was, is }]) => was !== is || isBeginning(record))
  const looked = restsOn.map((record) => {
    const row = written.rowOf(record)
    return [record, provenAs(row, row)] as const
  })
  return Object.fromEntries([...looked, ...wrote])
}

/** The first event that rests on anything answers for all that was there before it. */
export function basisOfBeginning(): Basis {
  written.takeTouched()
  return Object.fromEntries<Proven>([
    ...written.beginnings().map((record) => [record, {}] as const),
    ...[...written.allRows()].map(([record, row]) => [record, { is: hashOfRow(row) }] as const),
  ])
}

function provenAs(was: Row | null | undefined, is: Row | undefined): Proven {
  return { ...(was && { was: hashOfRow(was) }), ...(is && { is: hashOfRow(is) }) }
}
