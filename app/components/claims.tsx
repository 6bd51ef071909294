import { Link } from '@remix-run/react'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { formatRappen } from '#app/domain/money.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ClaimWithLetters } from '#app/views/claims.server.ts'
import { ClaimBookings } from './claim-bookings.tsx'
import { Details } from './details.tsx'
import { List } from './list.tsx'
import { ToldApart } from './told-apart.tsx'
import { ClaimTable } from './tranches.tsx'

type ClaimsProps = {
  claims: readonly ClaimWithLetters[]
  path: string
  /** Each has a page of its own, where the canton sees to it. */
  linked?: boolean
}

/** The claims of a dossier, each with its letters; where the canton has not named its account, a sentence says so. */
export function Claims({ claims, path, linked = false }: ClaimsProps) {
  const t = useText()
  const told = claims.filter(({ bookings, instalments }) => bookings.length > 0 || instalments)
  return (
    <>
      <ClaimTable
        claims={claims}
        actions={linked ? (claim) => <ClaimLink claim={claim} path={path} /> : undefined}
      />
      <Letters claims={claims} path={path} />
      {told.map((claim) => (
        <Details
          key={claim.id}
          summary={t('money.claim.bookings', { year: claim.year, issued: issuedOn(claim) })}
        >
          <ClaimBookings claim={claim} />
        </Details>
      ))}
      {claims.some(({ letter }) => letter === 'no_account') && (
        <p className="soft">{t('claim.letter.noAccount')}</p>
      )}
    </>
  )
}

function ClaimLink({ claim, path }: { claim: ClaimWithLetters; path: string }) {
  const t = useText()
  const { id, year } = claim
  return (
    <div className="cell-link">
      <Link to={`${path}/claims/${id}`}>
        <ToldApart by={`${year}, ${issuedOn(claim)}`}>{t('money.claim.view')}</ToldApart>
      </Link>
    </div>
  )
}

/** A year that was settled anew can have more than one claim. */
const issuedOn = ({ issuedAt }: ClaimWithLetters) => shortDate(dayInZurich(issuedAt))

/** The last one of each claim first; every one with its day and what it asks for. */
function Letters({ claims, path }: Pick<ClaimsProps, 'claims' | 'path'>) {
  const t = useText()
  const letters = claims.flatMap(({ id, year, letters: own }) =>
    own.toReversed().map(({ number, askedAt, openRappen }, index) => ({
      to: `${path}/claims/${id}/${index === 0 ? 'letter.pdf' : earlier(number)}`,
      name: t(own.length > 1 ? 'claim.letter.numbered' : 'claim.letter', {
        year,
        number,
        day: shortDate(dayInZurich(askedAt)),
        amount: formatRappen(openRappen),
      }),
    })),
  )
  if (letters.length === 0) return null
  return (
    <List className="stack-xs">
      {letters.map(({ to, name }) => (
        <li key={to}>
          <a href={to}>{name}</a>
        </li>
      ))}
    </List>
  )
}

const earlier = (number: number) => (number === 1 ? 'first-letter.pdf' : `letter.pdf?number=${number}`)
