import { crc32 } from 'node:zlib'

/**
 * Whether a PNG or JPEG is there from its head to its end, so that nobody gets half a page. What may lie behind the
 * end is no part of the picture, and cameras leave things there; a picture is handed out as one, and as nothing else.
 */
export function isWholePicture(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  if (isPng(view)) return isWholePng(bytes, view)
  return isJpeg(view) && isWholeJpeg(bytes, view)
}

/** How many pixels a PNG or JPEG has, from its head, before anybody unpacks it; undefined where that is not told. */
export function pixelsOf(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes)
  if (isPng(view)) return view.getUint32(16) * view.getUint32(20)
  const frame = isJpeg(view) ? segmentsOf(view).find(({ marker }) => isFrame(marker)) : undefined
  return frame && view.getUint16(frame.at + 5) * view.getUint16(frame.at + 7)
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const isPng = (view: DataView) => view.byteLength >= 24 && view.getUint32(0) === 0x89504e47
const isJpeg = (view: DataView) => view.byteLength >= 4 && view.getUint16(0) === 0xffd8

/** Chunks of a PNG (ISO 15948, 5.3): length, type, data, and a check sum over type and data. */
function isWholePng(bytes: Uint8Array, view: DataView): boolean {
  let hasData = false
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > view.byteLength || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false
    const type = view.getUint32(at + 4)
    if (type === IEND) return hasData
    hasData ||= type === IDAT
    at = end + 4
  }
  return false
}

const IDAT = 0x49444154
const IEND = 0x49454e44

/** A JPEG is whole when a frame and a scan are followed by the end of the image (ITU T.81, B.1.1.3). */
function isWholeJpeg(bytes: Uint8Array, view: DataView): boolean {
  const segments = segmentsOf(view)
  const scan = segments.find(({ marker }) => marker === SCAN)
  if (!scan || !segments.some(({ marker }) => isFrame(marker))) return false
  const pixels = scan.at + 2 + view.getUint16(scan.at + 2)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(END_OF_IMAGE, pixels)
}

const SCAN = 0xda
/** Within the pixels a byte FF is followed by 00, so that this stands at the end only. */
const END_OF_IMAGE = Buffer.from('ffd9', 'hex')

type Segment = { marker: number; at: number }

/** The segments before the first pixels, each of which tells its length. */
function segmentsOf(view: DataView): Segment[] {
  const found: Segment[] = []
  for (
    let at = 2;
    at + 9 <= view.byteLength && view.getUint8(at) === 0xff;
    at += 2 + view.getUint16(at + 2)
  ) {
    const marker = view.getUint8(at + 1)
    found.push({ marker, at })
    if (marker === SCAN) break
  }
  return found
}

/** C4, C8 and CC in their midst are tables and an extension. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
