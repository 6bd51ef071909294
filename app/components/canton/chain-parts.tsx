import { SummaryList } from '#app/components/summary-list.tsx'
import type { Chain, ChainStep } from '#app/domain/programme/chain-content.ts'
import { CHAIN_PLACES } from '#app/domain/programme/chain-values.ts'
import { useText } from '#app/text/use-text.tsx'

/** Who decides, in order: before the agreement is issued, and before the canton signs it. */
export function ChainSteps({ content }: { content: Chain }) {
  const t = useText()
  const { steps, delegate, distribution } = content
  return (
    <>
      {steps.length === 0 && <p>{t('chain.none')}</p>}
      {CHAIN_PLACES.map((place) => (
        <StepsAt key={place} place={place} steps={steps.filter((step) => step.place === place)} />
      ))}
      {(delegate !== '' || distribution.length > 0) && (
        <SummaryList
          items={[
            ...(delegate === '' ? [] : [{ term: t('field.delegate'), value: delegate }]),
            ...(distribution.length === 0
              ? []
              : [
                  {
                    term: t('field.distribution'),
                    value: (
                      <ul>
                        {distribution.map((copy) => (
                          <li key={copy}>{copy}</li>
                        ))}
                      </ul>
                    ),
                  },
                ]),
          ]}
        />
      )}
    </>
  )
}

function StepsAt({ place, steps }: { place: ChainStep['place']; steps: readonly ChainStep[] }) {
  const t = useText()
  if (steps.length === 0) return null
  return (
    <div className="stack-s">
      <h3>{t(`chain.place.${place}`)}</h3>
      <ol className="stack-s">
        {steps.map((step) => (
          <li key={step.code}>
            <strong>{step.name}</strong>
            <br />
            <span className="soft">
              {t(`chain.body.${step.body}`)} · {t(`chain.kind.${step.kind}`)} · {asked(step, t)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function asked(step: ChainStep, t: ReturnType<typeof useText>): string {
  const { asksNumber, asksPaper, sendsBack, recordedBy } = step
  const needs = [
    t('chain.asks.day'),
    ...(asksNumber ? [t('chain.asks.number')] : []),
    ...(asksPaper ? [t('chain.asks.paper')] : []),
  ]
  return [
    t('chain.asks', { what: needs.join(', ') }),
    t('chain.records', { role: t(`chain.recorder.${recordedBy}`) }),
    ...(sendsBack ? [t('chain.mayReturn')] : []),
  ].join(' · ')
}
