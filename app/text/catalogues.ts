import { fromFolders } from './folders.ts'
import type { ScreenTexts } from './text.ts'

/**
 * Every word of every language, for the server. In the browser another module stands here: it holds the words that
 * came with the code of the page, in the one language of its reader (`travelling.ts`).
 */
export const CATALOGUES = fromFolders(
  import.meta.glob<ScreenTexts>('./*/screens.ts', { eager: true, import: 'screens' }),
)
