/**
 * A path of this portal from an address a user can write (`?next=`), else the fallback. One leading slash only,
 * no backslash, no control characters: what browsers would read as another site never passes.
 */
export function safePath(candidate: unknown, fallback = '/'): string {
  if (typeof candidate !== 'string' || candidate.length > 2000) return fallback
  return PATH.test(candidate) ? candidate : fallback
}

const PATH = /^\/(?![/\\])[^\\\p{Cc}\p{Cf}\s]*$/u
