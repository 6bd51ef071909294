/** `6’293`: counts with the apostrophe of Switzerland, the same in every language and every engine. */
export function formatCount(count: number) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '’')
}
