/** What every form of the portal carries beside what people type, and what its answer carries. */

/** New with each page: the same form sent again under it is answered as the first time. */
export const ONCE = '_once'

/** What stood in the fields when the page was drawn, as JSON: tells what its reader has changed. */
export const SHOWN = '_shown'

/** In the address of the page that follows: what was done. */
export const DONE = 'done'

/** Beside it, the document that was uploaded. */
export const UPLOADED = 'uploaded'
