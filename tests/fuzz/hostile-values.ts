import type { Chance } from './chance.ts'

/** What people, programs and attackers have been seen to type; bytes that are no text stand as Latin-1. */
const STRINGS = [
  '',
  ' ',
  '0',
  '-1',
  '-0',
  '1e309',
  '9007199254740993',
  '99999999999999999999999999',
  '0.05',
  "1'000'000.00",
  '1,5',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  'on',
  '[]',
  '{}',
  '2027-02-31',
  '31.02.2027',
  '0000-00-00',
  '01.01.0001',
  '31.12.9999',
  '9'.repeat(400),
  'x'.repeat(5000),
  'ä'.repeat(2000),
  '😀'.repeat(500),
  '\0',
  'a\0b',
  '\u202Egnp.exe',
  '\u200B\uFEFF',
  '\uD800',
  '\uDFFF\uD800',
  '\r\n.\r\n',
  '\n'.repeat(3000),
  "'; DROP TABLE dossiers; --",
  "' OR 1=1 --",
  '%',
  '_%',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=1+1',
  'CH93 0076 2011 6238 5295 7',
  'a@b',
  'anna@example.ch\r\nBcc: x@example.ch',
  '"a b"@example.ch',
  'https://evil.example',
  '//evil.example',
  '\\\\evil',
] as const

const NAMES = [
  '__proto__.x',
  'constructor.prototype.x',
  'a.b.c.d.e.f.g.h',
  'items.999.text',
  'items.-1.text',
  'items..text',
  '.',
  '_next',
  '_add',
  '_remove',
  'version',
  'seen',
  'x'.repeat(300),
] as const

export const hostileValue = (by: Chance) => by.of(STRINGS)
export const hostileName = (by: Chance) => by.of(NAMES)

export type Field = [name: string, value: string]

/** A form that was on a page, as somebody would send it who means harm or has slipped. */
export function spoiled(fields: readonly Field[], by: Chance): Field[] {
  const changed = fields.flatMap(([name, value]): Field[] => {
    if (by.in100(60)) return [[name, value]]
    if (by.in100(15)) return []
    if (by.in100(15))
      return [
        [name, value],
        [name, hostileValue(by)],
      ]
    return [[name, hostileValue(by)]]
  })
  if (by.in100(15)) changed.push([hostileName(by), hostileValue(by)])
  if (by.in100(2)) changed.push(...many(changed))
  return changed
}

const many = (fields: readonly Field[]) =>
  Array.from({ length: 10_000 }, (_, index): Field => [`${fields[0]?.[0] ?? 'a'}.${index}`, '1'])
