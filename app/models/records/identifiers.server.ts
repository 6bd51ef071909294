import { createHash, randomBytes, randomUUID } from 'node:crypto'

export const newId = () => randomUUID()

/** A secret for a cookie or a mailed link; only its hash is stored. */
export const newToken = () => randomBytes(32).toString('base64url')

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** A mark of what a page shows, for the stale-page check: two marks are equal exactly when nothing was changed. */
export const markOfRecord = (content: unknown) => hashOf(JSON.stringify(content ?? null)).slice(0, 16)
