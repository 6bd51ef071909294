/** The end of the audit chain on a day: how many events there were, and the hash of the last. */
export type Anchor = { day: string; number: number; head: string }

const LINE = /^(\d{4}-\d\d-\d\d) (\d{1,15}) ([0-9a-f]{64})$/

/** One line for a file, and the same in a mail. */
export const anchorLine = ({ day, number, head }: Anchor) => `${day} ${number} ${head}`

/** The anchors of a text, a line each; `faults` numbers the lines that are none. Blank lines say nothing. */
export function readAnchors(text: string): { anchors: Anchor[]; faults: number[] } {
  const anchors: Anchor[] = []
  const faults: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const [, day, number, head] = LINE.exec(line.trim()) ?? []
    if (day && number && head) anchors.push({ day, number: Number(number), head })
    else if (line.trim() !== '') faults.push(index + 1)
  }
  return { anchors, faults }
}
