/** In characters. */
export const LONGEST_NAME = 200
export const LONGEST_TEXT = 2000

/** Numbers of Förderbereiche: KIP 3 has seven, KIP 2 eight. */
export const LARGEST_AREA = 99
