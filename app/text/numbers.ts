/** `6’293`: counts with the apostrophe of Switzerland, the same in every language and every engine. */
export function formatCount(count: number) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '’')
}

/** `Begrüssungsgespräche: 40 Gespräche`. */
export function figureText({ label, planned, unit }: { label: string; planned: number; unit?: string }) {
  return `${label}: ${[formatCount(planned), unit].filter(Boolean).join(' ')}`
}
