import { readFile } from 'node:fs/promises'
import { type Anchor, anchorLine, readAnchors } from '#app/domain/anchor.ts'
import type { AnchorFault } from '#app/models/records/proof.server.ts'
import { refusal } from '#app/refusal.ts'
import { type Finding, runCheck } from './check.ts'
import { faultOfRecord, sentenceOfTerms } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run -s audit:verify [-- --anchor FILE]

Walks the audit chain from its first event: every hash has to follow from the one before. Then compares every record
that decides something with the event that answered for it last, what agreements and settlements rest on with the
version of the settings that was pinned with them, and the chain with the anchors of earlier days that
the portal has written (ANCHOR_DIR): the event that each names has to be there, and to be the same.

--anchor    a file with further anchors, a line each as the portal writes and mails them

exit        0 and the number of events and records; 1 and the first event that does not fit, or each record and
            each anchor that differs; 2 when the file cannot be read
`

export function run(args: string[], io: CommandIo): Promise<number> {
  return runCheck(args, io, { help: HELP, option: '--anchor', check })
}

async function check(file: string | undefined): Promise<Finding> {
  const given = file === undefined ? [] : await anchorsIn(file)
  const { verifyChain } = await onDataFolder(() => import('#app/models/records/chain.server.ts'))
  const { ownAnchors } = await import('#app/models/records/anchors.server.ts')
  const { faultsOfAnchors, verifyRecords } = await import('#app/models/records/proof.server.ts')
  const { otherTerms } = await import('#app/models/money/pinned-terms.server.ts')
  const own = ownAnchors()
  const anchors = uniqueAnchors([...own.anchors, ...given])
  const chain = verifyChain()
  if (!chain.ok)
    return {
      ok: false,
      lines: [`Event ${chain.sequence} does not fit the chain; the ${chain.events} events before it do`],
    }
  const { records, faults } = verifyRecords()
  const said = [
    `${chain.events} events, the chain is whole`,
    `${records} records, ${faults.length} of them not as their events say`,
    ...(anchors.length > 0 ? [`${anchors.length} anchors`] : []),
    ...(own.faults.length > 0 ? [`${own.faults.length} lines of the portal's own file are no anchors`] : []),
  ]
  const found = [
    ...faults.map(faultOfRecord),
    ...otherTerms().map(sentenceOfTerms),
    ...faultsOfAnchors(anchors).map(faultOfAnchor),
  ]
  return { ok: found.length === 0, lines: [...said, ...found] }
}

function uniqueAnchors(anchors: readonly Anchor[]): Anchor[] {
  return [...new Map(anchors.map((anchor) => [anchorLine(anchor), anchor])).values()]
}

async function anchorsIn(file: string): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw refusal(`--anchor: ${file} cannot be read (${error.message}).`)
  })
  const { anchors, faults } = readAnchors(text)
  if (faults.length > 0 || anchors.length === 0)
    throw refusal(
      `--anchor: ${file}, line ${faults[0] ?? 1} is no anchor; write a day, a number and a hash, as the portal does.`,
    )
  return anchors
}

function faultOfAnchor({ day, number, fault }: AnchorFault): string {
  const words = {
    shorter: `the chain ends before event ${number}`,
    another: `event ${number} is another`,
  }
  return `Anchor of ${day}: ${words[fault]}`
}
