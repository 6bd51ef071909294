/** As computers of the offices count: 1 MB is 1024 kB, so a file that shows 25.0 MB there is one of 25 MB here. */
const KILOBYTE = 1024
export const MEGABYTE = 1024 * KILOBYTE

/** «320 kB», «24.9 MB», the same in every language; never less than it is, so that nothing above a limit reads as within. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / KILOBYTE))
  return kilobytes < KILOBYTE
    ? `${kilobytes} kB`
    : `${(Math.ceil((bytes * 10) / MEGABYTE) / 10).toFixed(1)} MB`
}
