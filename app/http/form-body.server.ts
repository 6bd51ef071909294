import { isMultipart, readMultipart } from './multipart.server.ts'

const URL_ENCODED = 'application/x-www-form-urlencoded'

/**
 * The text fields of a form, however it was sent; bytes of files are read and thrown away. A body that is no form,
 * or that broke off, is thrown as an answer of class 4xx; no body at all is a form without fields.
 */
export async function readFields(request: Request): Promise<FormData> {
  if (isMultipart(request)) {
    const { fields, exceeded } = await readMultipart(request)
    if (exceeded) throw new Response(null, { status: 413 })
    return fields
  }
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  const text = await request.text().catch(() => {
    throw new Response(null, { status: 400 })
  })
  if (type !== URL_ENCODED && (type || text)) throw new Response(null, { status: 415 })
  const fields = new FormData()
  for (const [name, value] of new URLSearchParams(text)) fields.append(name, value)
  return fields
}

/** The same fields in the form that every reader of a form understands. */
export function encoded(fields: FormData): { type: string; body: string } {
  const pairs = [...fields].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return { type: `${URL_ENCODED};charset=UTF-8`, body: new URLSearchParams(pairs).toString() }
}
