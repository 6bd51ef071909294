declare module 'fontkit' {
  type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
  /** With the code points that it is copied as. */
  type Glyph = { codePoints: number[] }
  export type GlyphRun = { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] }

  /** What the documents ask of a parsed font; pdfkit takes it as it is. */
  export type Font = {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly characterSet: readonly number[]
    layout(text: string, features?: readonly string[]): GlyphRun
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
  }
  export function create(bytes: Uint8Array): Font
}
