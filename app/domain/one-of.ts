/** Whether a word is one of these. */
export function isOneOf<const Value extends string>(values: readonly Value[], word: string): word is Value {
  return (values as readonly string[]).includes(word)
}
