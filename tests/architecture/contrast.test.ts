import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/styles/tokens.css', 'utf8')
const COLOURS = new Map(
  [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
)
const TONES = ['neutral', 'info', 'attention', 'pending', 'success', 'danger']

type Pair = readonly [ink: string, ground: string]

/** Ink on ground, as the stylesheets set them. `x/60` is `x` mixed with 40 % paper (notices, banners). */
const TEXT: readonly Pair[] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'surface-strong'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'surface-strong'],
  ['ink-soft', 'accent-soft'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['accent-strong', 'paper'],
  ['accent-strong', 'surface'],
  ['accent-strong', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['attention-ink', 'paper'],
  ['attention-ink', 'surface'],
  ['danger-ink', 'paper'],
  ['danger-ink', 'surface'],
  ...TONES.flatMap((tone): Pair[] => [
    [`${tone}-ink`, `${tone}-ground`],
    [`${tone}-ink`, `${tone}-ground/60`],
    ['ink', `${tone}-ground/60`],
    ['accent', `${tone}-ground/60`],
    ['ink-soft', `${tone}-ground/60`],
  ]),
]

/** Edges and marks that carry meaning: fields, focus, bars, lines of the way. */
const MARKS: readonly Pair[] = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent', 'surface-strong'],
  ['danger-ink', 'paper'],
  ...TONES.map((tone): Pair => [`${tone}-ink`, `${tone}-ground/60`]),
]

/** Hairlines between things that space already separates. */
const DECORATION = ['line']

describe('contrast', () => {
  test.each(TEXT)('the text colour %s is readable on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(MARKS)('the mark %s can be told from %s', (mark, ground) => {
    expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3)
  })

  test('every colour token is measured or is decoration', () => {
    const measured = new Set([...TEXT, ...MARKS].flat().map((name) => name.replace('/60', '')))
    expect([...COLOURS.keys()].filter((name) => !measured.has(name))).toEqual(DECORATION)
  })

  test('black on white is 21 to 1', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
  })
})

type Rgb = readonly [number, number, number]

function colour(name: string): Rgb {
  const [token = '', share] = name.split('/')
  const solid = channels(COLOURS.get(token) ?? `no colour ${token}`)
  return share ? mixed(solid, channels(COLOURS.get('paper') ?? ''), Number(share) / 100) : solid
}

function channels(hex: string): Rgb {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [red ?? Number.NaN, green ?? Number.NaN, blue ?? Number.NaN]
}

const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
]

/** WCAG 2.2: (lighter + 0.05) / (darker + 0.05). */
function contrast(a: Rgb, b: Rgb) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Rgb) {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number) {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
