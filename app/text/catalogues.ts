import { screens as de } from './de/screens.ts'
import { screens as en } from './en/screens.ts'

/**
 * Every word of every language, for the server. In the browser another module stands here: it holds the words that
 * came with the code of the page, in the one language of its reader (`travelling.ts`).
 */
export const CATALOGUES = { de, en } as const
