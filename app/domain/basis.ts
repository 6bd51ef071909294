/**
 * What an event wrote and what it rested on: each record by its name (`tranches/ID`) with the hash it had before and
 * the one it has since. Without `was` it came into being, without `is` it was taken away; where both are the same it
 * was looked at. Without either it names no record: from there on those of the table (`deputies/`) are told of.
 */
export type Basis = Readonly<Record<string, Proven>>
export type Proven = { was?: string; is?: string }
