import { useId } from 'react'

/** What a bar is filled with: by its shade and its hatching, so that it can be told apart on paper as well. */
export function useFills() {
  const id = useId().replaceAll(':', '')
  return {
    fillOf: (series: number) => `url(#${id}-${series % KINDS.length})`,
    patterns: (
      <defs>
        {KINDS.map((kind, index) => (
          <pattern
            key={kind}
            id={`${id}-${index}`}
            className={`fill-${kind}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <rect width="6" height="6" />
            {MARKS[kind]}
          </pattern>
        ))}
      </defs>
    ),
  }
}

const KINDS = ['solid', 'hatched', 'light', 'dotted', 'crossed'] as const

const MARKS = {
  solid: null,
  hatched: <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" />,
  light: null,
  dotted: <circle cx="3" cy="3" r="1.2" />,
  crossed: <path d="M0 3h6M3 0v6" />,
} as const satisfies Record<(typeof KINDS)[number], unknown>

/** Which bar is which: the names beside what fills them. */
export function FillLegend({ names, first = 0 }: { names: readonly string[]; first?: number }) {
  const { fillOf, patterns } = useFills()
  return (
    <ul className="chart-legend">
      {names.map((name, index) => (
        <li key={name}>
          <svg aria-hidden="true">
            {index === 0 && patterns}
            <rect className="chart-bar" width="100%" height="100%" fill={fillOf(first + index)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

type ChartBarProps = Record<'from' | 'breadth' | 'top' | 'height', number> & { fill: string; words: string }

/** One bar, which says what it stands for. */
export function ChartBar({ from, breadth, top, height, fill, words }: ChartBarProps) {
  return (
    <rect
      className="chart-bar"
      x={`${from}%`}
      width={`${breadth}%`}
      y={`${top}%`}
      height={`${height}%`}
      fill={fill}
    >
      <title>{words}</title>
    </rect>
  )
}

/** Many bars at once, as one shape in a square of 1 × 1. */
export function ChartArea({ d, fill }: { d: string; fill: string }) {
  const id = `${useId().replaceAll(':', '')}-area`
  return (
    <>
      <clipPath id={id} clipPathUnits="objectBoundingBox">
        <path d={d} />
      </clipPath>
      <rect width="100%" height="100%" fill={fill} clipPath={`url(#${id})`} />
    </>
  )
}
