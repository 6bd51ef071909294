import type { ClaimRow, LetterOfClaim } from '#app/domain/ledger.ts'
import { useText } from '#app/text/use-text.tsx'
import { ToldApart } from './told-apart.tsx'
import { ClaimTable } from './tranches.tsx'

type ClaimsProps = { claims: readonly (ClaimRow & { letter: LetterOfClaim })[]; path: string }

/** The claims of a dossier, each with its letter; where the canton has not named its account, a sentence says so. */
export function Claims({ claims, path }: ClaimsProps) {
  const t = useText()
  const hasLetters = claims.some(({ letter }) => letter === 'ready')
  return (
    <>
      <ClaimTable
        claims={claims}
        actions={
          hasLetters
            ? ({ id, year, letter, dueAgainAt }) =>
                letter === 'ready' && (
                  <>
                    <a href={`${path}/claims/${id}/letter.pdf`}>
                      <ToldApart by={year}>{t('claim.letter')}</ToldApart>
                    </a>
                    {dueAgainAt && (
                      <a href={`${path}/claims/${id}/first-letter.pdf`}>
                        <ToldApart by={year}>{t('claim.letter.first')}</ToldApart>
                      </a>
                    )}
                  </>
                )
            : undefined
        }
      />
      {claims.some(({ letter }) => letter === 'no_account') && (
        <p className="soft">{t('claim.letter.noAccount')}</p>
      )}
    </>
  )
}
