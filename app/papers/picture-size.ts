/** How many pixels a PNG or JPEG has, from its head, before anybody unpacks it; undefined where that is not told. */
export function pixelsOf(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength >= 24 && view.getUint32(0) === PNG) return view.getUint32(16) * view.getUint32(20)
  return view.byteLength >= 4 && view.getUint16(0) === JPEG ? pixelsOfJpeg(view) : undefined
}

const PNG = 0x89504e47
const JPEG = 0xffd8

/** The frame header (ITU T.81, B.2.2) comes after segments that tell their length; height stands before width. */
function pixelsOfJpeg(view: DataView): number | undefined {
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7)
  }
  return undefined
}

/** C4, C8 and CC in their midst are tables and an extension. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
