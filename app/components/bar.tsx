import { useText } from '#app/text/use-text.tsx'

type BarProps = {
  label: string
  value: number
  maximum: number
  /** The figures as they are read, for example «CHF 12’000.00». */
  valueText: string
  maximumText: string
}

/** A share of a whole, drawn on the server; the words beside it say the same. */
export function Bar({ label, value, maximum, valueText, maximumText }: BarProps) {
  const t = useText()
  const share = maximum > 0 ? Math.min(1, Math.max(0, value / maximum)) : 0
  return (
    <div className="bar">
      <div className="bar-words">
        <span>{label}</span>
        <span className="number">
          {valueText} <span className="soft">/ {maximumText}</span>
        </span>
      </div>
      <svg
        viewBox="0 0 400 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('bar.text', { label, value: valueText, maximum: maximumText })}
      >
        <rect className="bar-ground" width="400" height="10" rx="2" />
        <rect className="bar-value" width={Math.round(share * 400)} height="10" rx="2" />
      </svg>
    </div>
  )
}
