import { Link } from '@remix-run/react'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { ToldReason } from '#app/text/reasons.ts'

/** Where a reason is mended. */
export type LinkTo = (reason: Reason) => string | undefined
type ReasonsProps = { reasons: readonly ToldReason[]; linkTo?: LinkTo }

/** The reasons of a guard as sentences, each leading to where it can be mended. */
export function Reasons({ reasons, linkTo }: ReasonsProps) {
  return (
    <ul className="stack-xs">
      {reasons.map((reason) => (
        <li key={reason.words}>{mendedAt(reason, linkTo)}</li>
      ))}
    </ul>
  )
}

/** The words as a link: to the section, and in it to the field; on the page of the field itself to the field. */
function mendedAt(reason: ToldReason, linkTo: LinkTo | undefined) {
  const { field, words } = reason
  const path = linkTo?.(reason)
  if (path) return <Link to={field ? `${path}#${field}` : path}>{words}</Link>
  return field ? <a href={`#${field}`}>{words}</a> : words
}
