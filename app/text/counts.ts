/** `32’000`: whole numbers with the same apostrophe as amounts, in every language. */
export function countText(value: number) {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, '’')
}
