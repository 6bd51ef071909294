/** The addresses that take files; a form with a file elsewhere is refused above the size of a form. */
const UPLOADS = [
  /^\/municipality\/.*(?:resolutions|documents|papers|upload|budget|sign|report|accounts)/,
  /^\/canton\/.*(?:countersign|documents|upload|import)/,
  /^\/verify$/,
]

export const acceptsFiles = (pathname: string) => UPLOADS.some((pattern) => pattern.test(pathname))
