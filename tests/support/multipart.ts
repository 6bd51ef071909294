import { ONCE } from '#app/domain/forms/form-fields.ts'

/** A form as a browser sends it: words as fields, bytes as a file. */
export function multipart(headers: Record<string, string>, fields: Record<string, string | Buffer>) {
  const boundary = '----MiniKipFormBoundary'
  const parts = Object.entries(fields).flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    Buffer.from(
      typeof value === 'string'
        ? '\r\n\r\n'
        : '; filename="Scan.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
    ),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ])
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
  const type = `multipart/form-data; boundary=${boundary}`
  return {
    method: 'POST',
    headers: { ...headers, 'Content-Type': type, 'Content-Length': body.length },
    body,
  }
}

/**
 * The form of a page that has this file field: what stands in its other fields, and in empty ones a word; what can be
 * ticked, and of choices the first; without the name of the page, which is another one each time.
 */
export function fileFormIn(
  html: string,
  field: string,
  fill = (value: string, name: string) => value || `Wort ${name}`,
) {
  for (const [form] of html.matchAll(/<form [\s\S]*?<\/form>/g)) {
    const inputs = [...form.matchAll(/<(?:input|textarea) [^>]*>(?:[^<]*<\/textarea>)?/g)].map(([tag]) =>
      fieldIn(tag),
    )
    const file = inputs.find(({ type, name }) => type === 'file' && name === field)
    if (!file) continue
    const words = inputs.filter(({ type, name }) => name !== ONCE && ['hidden', 'text', ''].includes(type))
    const choices = inputs.filter(({ type }) => type === 'radio' || type === 'checkbox')
    return {
      accept: file.accept,
      choices: Object.fromEntries(choices.reverse().map(({ name, value }) => [name, value || 'on'])),
      fields: Object.fromEntries(words.map(({ name, value }) => [name, fill(value, name)])),
    }
  }
  return undefined
}

function fieldIn(tag: string) {
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const value = />([^<]*)<\/textarea>/.exec(tag)?.[1] ?? attribute('value')
  return {
    type: attribute('type'),
    name: attribute('name'),
    accept: attribute('accept'),
    value: plain(value),
  }
}

const plain = (html: string) =>
  html
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
