import { zip } from './office-files.ts'

/** A workbook as programs write it, with this between `<sheetData>` of its first sheet. */
export function workbook(
  rows: string,
  { parts = [], sheets = '<sheet name="Tabelle1" sheetId="1" r:id="rId1"/>' }: Workbook = {},
): Buffer {
  return zip([
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', '<sst><si><t>Gemeinde</t></si></sst>'],
    ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`],
    ...parts,
  ])
}

type Workbook = { parts?: [name: string, content: string][]; sheets?: string }

/** `text('A1', 'Root')` is a cell with its text in it. */
export const text = (place: string, value: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
export const number = (place: string, value: string) => `<c r="${place}"><v>${value}</v></c>`

const relations = (...of: [type: string, target: string][]) =>
  `<Relationships>${of
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = `<Types><Override PartName="/xl/workbook.xml"
  ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`
const STYLES = `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts>
  <cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`
