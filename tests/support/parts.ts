/** A form of several parts, written by hand, so that it can be wrong. */
export const BOUNDARY = 'edge'
export const multipart = { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }
export const part = (name: string, value: string, rest = '') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n${value}\r\n`
export const END = `--${BOUNDARY}--\r\n`
