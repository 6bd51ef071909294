/**
 * The words of a document as a plain page, so that the browser prints what the template draws.
 * @param {import('#templates/blocks.ts').Block[]} blocks @param {string} title
 */
export function htmlOf(blocks, title) {
  return `<!doctype html><html lang="de-CH"><meta charset="utf-8"><title>${safe(title)}</title>
<style>body{font:10.5pt/1.4 sans-serif}table{border-collapse:collapse;width:100%}td,th{border-bottom:.5pt solid #ccc;text-align:left;padding:4pt}.page{break-before:page}</style>
${blocks.map(element).join('\n')}</html>`
}

/** @param {import('#templates/blocks.ts').Block} block @returns {string} */
function element(block) {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${safe(block.text)}</h${block.level}>`
    case 'paragraph':
    case 'notice':
      return `<p>${safe(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`
    case 'facts':
      return table(block.caption, block.rows)
    case 'table':
      return table(block.caption, [
        block.columns.map(({ label }) => label),
        ...block.rows.map(({ cells }) => cells),
      ])
    case 'signatures':
      return `<h2>${safe(block.title)}</h2><p>${safe(block.text)}</p>${block.parties
        .map(({ title, text, lines }) =>
          [title, text, ...lines].map((line) => `<p>${safe(line)}</p>`).join(''),
        )
        .join('')}`
    case 'newPage':
      return '<div class="page"></div>'
    default:
      throw new Error(`No words for ${JSON.stringify(block)}`)
  }
}

/** @param {string} caption @param {readonly (readonly string[])[]} rows */
function table(caption, rows) {
  const cells = (/** @type {readonly string[]} */ row) => row.map((cell) => `<td>${safe(cell)}</td>`).join('')
  return `<table><caption>${safe(caption)}</caption>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
}

/** @param {string} text */
function safe(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
