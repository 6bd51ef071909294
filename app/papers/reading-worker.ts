/** Reads foreign files in a thread of its own, and bounds what the WebAssembly modules of its libraries may hold. */
import { code, office, pdf, picture } from './reading.ts'

const MOST_PAGES = (512 * 1024 * 1024) / 65_536

const grow = WebAssembly.Memory.prototype.grow

/** No limit of a worker counts this memory. A module that gets no more says so, or ends, and with it the reading. */
WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
  if (this.buffer.byteLength / 65_536 + pages > MOST_PAGES) throw new RangeError('A module holds too much')
  return grow.call(this, pages)
}

export { code, office, pdf, picture }
