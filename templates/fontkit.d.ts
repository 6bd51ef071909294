declare module 'fontkit' {
  /** What the documents ask of a parsed font; pdfkit takes it as it is. */
  export type Font = {
    readonly postscriptName: string
    layout(text: string): unknown
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function create(bytes: Uint8Array): Font
}
