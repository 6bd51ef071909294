import { encode } from 'jpeg-js'

export const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.from('0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082', 'hex'),
])

export const jpeg = encode({ width: 8, height: 8, data: Buffer.alloc(256, 200) }, 80).data
