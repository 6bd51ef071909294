import { Writable } from 'node:stream'

/**
 * Collects what React renders. React 18 fills blocks of 2048 bytes; where a character of several bytes does not fit
 * into the rest of one, it hands on the block with that rest as zeros (facebook/react#26228), which no page contains
 * otherwise.
 */
export function wholePage(done: (body: Uint8Array<ArrayBuffer>) => void) {
  const chunks: Buffer[] = []
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(written(chunk))
      next()
    },
    final(next) {
      done(new Uint8Array(Buffer.concat(chunks)))
      next()
    },
  })
}

function written(chunk: Buffer) {
  let end = chunk.length
  while (chunk[end - 1] === 0) end -= 1
  return chunk.subarray(0, end)
}
