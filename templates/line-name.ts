/** A line of accounts with what is said of it in brackets. */
export function lineName(label: string, ...notes: readonly (string | false | null | undefined)[]) {
  const said = notes.filter((note) => typeof note === 'string')
  return said.length === 0 ? label : `${label} (${said.join(', ')})`
}
