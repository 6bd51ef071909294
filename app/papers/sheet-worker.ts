/** Spreadsheets are read and written in a thread of its own, which ends with a file that takes too much. */
export { readSheetFile } from './sheet-reading.ts'
export { xlsxOf } from './xlsx-writing.ts'
