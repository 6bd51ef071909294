/** What is there for whoever asks; for everybody else it does not exist. */
export function found<Value>(value: Value | null | undefined | false): Value {
  if (value === null || value === undefined || value === false) throw new Response(null, { status: 404 })
  return value
}
