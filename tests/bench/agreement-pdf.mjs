import PDFDocument from 'pdfkit'
import { createServer } from 'vite'
import { figures, milliseconds } from './figures.mjs'

const RUNS = 30

/** The template as it stands in the sources, with the sample data of the previews. */
export async function measure() {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true },
    logLevel: 'error',
  })
  const { agreementPdf, agreementBlocks } = await vite.ssrLoadModule('/templates/agreement.ts')
  const { ROOT_AGREEMENT } = await vite.ssrLoadModule('/templates/samples.ts')
  const words = wordsOf(agreementBlocks(ROOT_AGREEMENT))
  /** @type {number[]} */
  const portal = []
  /** @type {number[]} */
  const plain = []
  // The first pass loads fonts and code and is not counted.
  for (let run = 0; run <= RUNS; run++) {
    const ours = await milliseconds(() => agreementPdf(ROOT_AGREEMENT))
    const theirs = await milliseconds(() => plainPdf(words))
    if (run > 0) portal.push(ours) && plain.push(theirs)
  }
  await vite.close()
  return {
    question: 'how long the agreement takes as tagged PDF with its data attached',
    reference: 'pdfkit printing the same words untagged in a built-in font',
    rows: [
      {
        what: 'agreement',
        of: 'one document',
        portal: figures(portal, 'ms'),
        reference: figures(plain, 'ms'),
      },
    ],
  }
}

/** Every text of the document, however deep its block holds it. @param {unknown} block @returns {string[]} */
function wordsOf(block) {
  if (typeof block === 'string') return [block]
  return typeof block === 'object' && block !== null ? Object.values(block).flatMap(wordsOf) : []
}

/** @param {string[]} words @returns {Promise<void>} */
function plainPdf(words) {
  return new Promise((resolve) => {
    const document = new PDFDocument()
    document.on('end', resolve).resume()
    for (const text of words) document.text(text)
    document.end()
  })
}
