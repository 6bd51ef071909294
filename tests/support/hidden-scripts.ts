import { type Packing, pdf, pdfWithPacked } from './pdf-files.ts'

/** Every disguise in which an object was ever put past a reader that looks for words. */
const PACKINGS: Readonly<Record<string, Packing>> = {
  'in an object stream': {},
  'in an object stream that does not say its type': { type: '' },
  'in an object stream whose type stands elsewhere': { type: '/Type 6 0 R' },
  'in an object stream with the word stream in a text before its data': {
    type: '/Type /ObjStm /X (stream\n)',
  },
  'in an object stream packed with a predictor': { predictor: true },
  'in an object stream whose packed data end early': { cut: 2 },
}

/** A PDF for each way to hide an object with these entries. */
export function hidden(entries: string): [how: string, bytes: Buffer][] {
  const object = `<< ${entries} >>`
  return [
    ['plain', pdf({ objects: `5 0 obj\n${object}\nendobj` })],
    ['deep in other objects', pdf({ objects: `5 0 obj\n[[<< /A [${object}] >>]]\nendobj` })],
    [
      'in the dictionary of a stream',
      pdf({ objects: `5 0 obj\n<< /X ${object} /Length 0 >>\nstream\n\nendstream\nendobj` }),
    ],
    ['in the catalog', pdf({ catalog: `/X ${object}` })],
    ...Object.entries(PACKINGS).map(([how, packing]): [string, Buffer] => [
      how,
      pdfWithPacked(object, packing),
    ]),
  ]
}
