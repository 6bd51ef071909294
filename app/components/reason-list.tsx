import { Link } from '@remix-run/react'
import type { Section } from '#app/domain/application/sections.ts'
import type { ToldReason } from '#app/text/reasons.ts'

export type LinkTo = (section: Section) => string | undefined
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
function mendedAt({ section, field, words }: ToldReason, linkTo: LinkTo | undefined) {
  const path = section && linkTo?.(section)
  if (path) return <Link to={field ? `${path}#${field}` : path}>{words}</Link>
  return field ? <a href={`#${field}`}>{words}</a> : words
}
