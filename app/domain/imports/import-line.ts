/** What is wrong, or to be looked at, at a place of an imported table: the line, the column by its name, what stands there. */
export type LineFault = { line: number; field: string; fault: string; said: string }
