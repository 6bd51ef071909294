/** A list as a file for Excel: UTF-8 with its mark, semicolons, CRLF, every field in quotes. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`
}

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
function field(text: string) {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
