import { Link } from '@remix-run/react'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ClaimWithLetters } from '#app/views/claims.server.ts'
import { ClaimBookings } from './claim-bookings.tsx'
import { Details } from './details.tsx'
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
  const hasLetters = claims.some(({ letter }) => letter === 'ready')
  const told = claims.filter(({ bookings, instalments }) => bookings.length > 0 || instalments)
  return (
    <>
      <ClaimTable
        claims={claims}
        actions={
          hasLetters || linked
            ? (claim) => (
                <>
                  {linked && <ClaimLink claim={claim} path={path} />}
                  <LettersOfClaim claim={claim} path={path} />
                </>
              )
            : undefined
        }
      />
      {told.map((claim) => (
        <Details key={claim.id} summary={t('money.claim.bookings', { year: claim.year })}>
          <ClaimBookings claim={claim} />
        </Details>
      ))}
      {claims.some(({ letter }) => letter === 'no_account') && (
        <p className="soft">{t('claim.letter.noAccount')}</p>
      )}
    </>
  )
}

function ClaimLink({ claim: { id, year }, path }: { claim: ClaimWithLetters; path: string }) {
  const t = useText()
  return (
    <div className="cell-link">
      <Link to={`${path}/claims/${id}`}>
        <ToldApart by={year}>{t('money.claim.view')}</ToldApart>
      </Link>
    </div>
  )
}

function LettersOfClaim({ claim: { id, year, letters }, path }: { claim: ClaimWithLetters; path: string }) {
  const t = useText()
  return letters.toReversed().map(({ number, askedAt }, index) => (
    <div key={number} className="cell-link">
      <a href={`${path}/claims/${id}/${index === 0 ? 'letter.pdf' : earlier(number)}`}>
        <ToldApart by={year}>
          {index === 0
            ? t('claim.letter')
            : t('claim.letter.earlier', { day: shortDate(dayInZurich(askedAt)) })}
        </ToldApart>
      </a>
    </div>
  ))
}

const earlier = (number: number) => (number === 1 ? 'first-letter.pdf' : `letter.pdf?number=${number}`)
