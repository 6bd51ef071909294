type Key<Row> = (row: Row) => string | number

/** For `sort`: by the first key, among equals by the next. Days and instants are in the order of their text. */
export function by<Row>(...keys: readonly Key<Row>[]) {
  return (one: Row, other: Row): number => {
    const key = keys.find((of) => of(one) !== of(other))
    if (!key) return 0
    return key(one) < key(other) ? -1 : 1
  }
}

/** As `by`, the last one first. */
export function byLatest<Row>(...keys: readonly Key<Row>[]) {
  const inOrder = by(...keys)
  return (one: Row, other: Row): number => inOrder(other, one)
}
