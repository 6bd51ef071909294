import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { DossierName } from '#app/components/dossier-name.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { ShownRequest } from '#app/views/own-dossier.server.ts'
import { CheckedForm } from './checked-form.tsx'
import { DeadlineAfter } from './deadline.tsx'
import { useZodForm } from './form.tsx'
import { ChangesEnd } from './handed-over.tsx'
import { PageTitle } from './page-title.tsx'
import { RefusalNotice } from './reasons.tsx'
import { requestTitle, useSectionName } from './request-title.ts'
import { Badge } from './status-badge.tsx'
import { TextArea } from './text-field.tsx'
import { pointPath } from './ways.ts'

type AnswersPageProps = {
  request: ShownRequest
  reference: string
  party: string
  seen: string
  handed: ComponentProps<typeof ChangesEnd>['handed']
  today: string
  /** Where the reader comes from and goes back to. */
  back: string
}

/** Each point of a request: change its section, or say in words what there is to say. */
export function AnswersPage({ request, reference, party, seen, handed, today, back }: AnswersPageProps) {
  const t = useText()
  const { year, reason, dueOn, termOn, points } = request
  const nameOf = useSectionName()
  const linkTo = pointPath(reference, year)
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/answers-form.ts').then((forms) => forms.answersForm),
    {
      answers: points.map(({ answer }) => ({ text: answer })),
    },
  )
  function labelOf(name: string) {
    const point = points[Number(name.split('.')[1])]
    return point && t('answers.to', { point: point.number + 1 })
  }
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={requestTitle(t, request)}
        lead={t('answers.lead')}
      />
      <RefusalNotice />
      <ChangesEnd handed={handed} />
      <p className="text typed">{reason}</p>
      <DeadlineAfter label={t('request.due')} {...{ dueOn, termOn, today }} />
      <CheckedForm {...checked} labels={labelOf} seen={seen} label={t('answers.save')} back={back}>
        {points.map(({ number, section, text, state }) => (
          <section key={number} className="box stack" aria-labelledby={`point-${number}`}>
            <div className="row row-apart">
              <h2 id={`point-${number}`} className="part-title">
                {text}
              </h2>
              <Badge label={t(`point.state.${state}`)} tone={state === 'open' ? 'attention' : 'info'} />
            </div>
            <p>
              <Link to={linkTo(section)}>{t('dossier.request.go', { section: nameOf(section) })}</Link>
            </p>
            <TextArea
              field={field(`answers.${number}.text`)}
              label={t('answers.words')}
              hint={t('answers.words.hint')}
              rows={3}
              optional
            />
          </section>
        ))}
      </CheckedForm>
    </div>
  )
}
