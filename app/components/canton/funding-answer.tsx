import { Link } from '@remix-run/react'
import { List } from '#app/components/list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { yearsOf } from '#app/domain/programme/grants.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { FundingAnswer as Answer } from '#app/views/funding-question.server.ts'

const KINDS = { no: 'error', open: 'warning', yes: 'success' } as const

/** Yes, no or not yet, with the reason and where it can be looked at. */
export function FundingAnswer({ answer, on }: { answer: Answer; on: string }) {
  const t = useText()
  const { name, year, heir, grants } = answer
  const facts = { name, year }
  return (
    <Notice kind={KINDS[answer.answer]} title={t(`fundingQuestion.${answer.answer}`, facts)} live>
      {heir && <p>{t('fundingQuestion.heir', { name, heir })}</p>}
      <Dossiers of={answer.excluding} name={name} year={year} />
      {answer.undecided.length > 0 && <p>{t('fundingQuestion.undecided')}</p>}
      <Dossiers of={answer.undecided} name={name} year={year} />
      {answer.answer === 'yes' && <p>{t('fundingQuestion.yes.text')}</p>}
      {answer.answer === 'no' && <p>{t('fundingQuestion.no.text')}</p>}
      {grants.length > 0 && (
        <>
          <p>{t('fundingQuestion.grants', facts)}</p>
          <List>
            {grants.map(({ grantId, title, ...years }) => (
              <li key={grantId}>
                <Link to={`/canton/programme/grants/${grantId}`}>{title}</Link>, {yearsOf(years)}
              </li>
            ))}
          </List>
        </>
      )}
      <p className="soft">{t('fundingQuestion.asOf', { day: shortDate(on) })}</p>
    </Notice>
  )
}

type DossiersProps = { of: Answer['excluding']; name: string; year: number }

/** How each of them counts the municipality: on its own, in an association, or by a merger. */
function Dossiers({ of, name, year }: DossiersProps) {
  const t = useText()
  if (of.length === 0) return null
  return (
    <List>
      {of.map(({ reference, party, state, member, way }) => (
        <li key={reference}>
          <Link to={dossierPath(reference)}>{reference}</Link>:{' '}
          {t(`fundingQuestion.way.${way}`, { name, party, member, year })} ({t(`state.dossier.${state}`)})
        </li>
      ))}
    </List>
  )
}
