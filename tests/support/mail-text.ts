/** What a mail says as HTML, without its marks. */
export function htmlToText(html: string) {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole)
}

export function wordsOf(text: string) {
  return text.match(/[\p{L}\p{N}]+/gu)
}
