import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ClaimWithLetters } from '#app/views/claims.server.ts'
import { ToldApart } from './told-apart.tsx'
import { ClaimTable } from './tranches.tsx'

type ClaimsProps = { claims: readonly ClaimWithLetters[]; path: string }

/** The claims of a dossier, each with its letters; where the canton has not named its account, a sentence says so. */
export function Claims({ claims, path }: ClaimsProps) {
  const t = useText()
  const hasLetters = claims.some(({ letter }) => letter === 'ready')
  return (
    <>
      <ClaimTable
        claims={claims}
        actions={hasLetters ? (claim) => <LettersOfClaim claim={claim} path={path} /> : undefined}
      />
      {claims.some(({ letter }) => letter === 'no_account') && (
        <p className="soft">{t('claim.letter.noAccount')}</p>
      )}
    </>
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
