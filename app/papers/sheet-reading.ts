import { open, readFile } from 'node:fs/promises'
import type { SheetReading } from '#app/domain/sheet.ts'
import { readCsv } from './csv-reading.ts'
import { readXlsx } from './xlsx-reading.ts'

/** A CSV or XLSX as tables of text, told apart by its bytes. What its library cannot read is refused, never thrown. */
export async function readSheetFile(file: string): Promise<SheetReading> {
  const head = await headOf(file)
  if (head.length === 0) return { ok: false, fault: 'empty' }
  // How programs of before 2007 keep their files, and those of today what a password locks.
  if (head.startsWith('d0cf11e0')) return { ok: false, fault: 'locked' }
  if (!head.startsWith('504b')) return readCsv(await readFile(file))
  return readXlsx(file).catch((): SheetReading => ({ ok: false, fault: 'unreadable' }))
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await handle.close()
  }
}
