import { Amount, Count } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { DistributionKey } from '#app/domain/contribution/key.ts'
import { shortDate } from '#app/text/dates.ts'
import { aroundText, keyText, roundingText } from '#app/text/key.ts'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import type { KeyShown } from '#app/views/keys.server.ts'

const TONES = {
  draft: 'pending',
  proposed: 'attention',
  coming: 'info',
  in_force: 'success',
  replaced: 'neutral',
} as const satisfies Record<KeyShown['standing'], Tone>

export function KeyBadge({ standing, sample }: Pick<KeyShown, 'standing' | 'sample'>) {
  const t = useText()
  return (
    <span className="row">
      <Badge label={t(`keys.standing.${standing}`)} tone={TONES[standing]} />
      {sample && <Badge label={t('calculation.sample')} tone="pending" />}
    </span>
  )
}

/** What a version is, on what it rests, and how it computes. */
export function KeyFacts({ shown }: { shown: KeyShown }) {
  const t = useText()
  const { key, standing, legalBasis, inForceFrom, enacted, proposed, reason } = shown
  const around = aroundText(t, key)
  const signed = (one: { by: string; on: string }) => t('keys.by', { name: one.by, day: shortDate(one.on) })
  return (
    <SummaryList
      items={[
        { term: t('keys.standing'), value: <KeyBadge standing={standing} sample={shown.sample} /> },
        { term: t('keys.form'), value: t(`keyForm.${key.form}`) },
        { term: t('keys.how'), value: <Computing of={key} /> },
        ...(around ? [{ term: t('keys.section.bounds'), value: around }] : []),
        { term: t('keys.section.association'), value: t(`setting.association.${key.association}`) },
        { term: t('keys.section.start'), value: t(`setting.proration.${key.proration}`) },
        { term: t('keys.section.rounding'), value: roundingText(t, key) },
        ...(standing === 'draft'
          ? []
          : [
              { term: t('keys.legalBasis'), value: legalBasis || t('keys.legalBasis.none') },
              { term: t('keys.inForceFrom'), value: <DateText day={inForceFrom} /> },
              { term: t('field.reason'), value: reason },
            ]),
        ...(proposed ? [{ term: t('keys.proposed'), value: signed(proposed) }] : []),
        ...(enacted ? [{ term: t('keys.enacted'), value: signed(enacted) }] : []),
      ]}
    />
  )
}

/** Brackets as rows, every other form as a sentence. */
function Computing({ of: key }: { of: DistributionKey }) {
  const t = useText()
  if (key.form !== 'brackets' && key.form !== 'marginal_brackets') return keyText(t, key)
  const isMarginal = key.form === 'marginal_brackets'
  const rows =
    key.form === 'brackets' ? key.brackets.map(({ over, amount }) => ({ over, figure: amount })) : []
  const steps = isMarginal ? key.brackets.map(({ over, rate }) => ({ over, figure: rate })) : rows
  return (
    <div className="dense text">
      <DataTable
        caption={t(`keyForm.${key.form}`)}
        captionHidden
        rows={steps}
        rowKey={({ over }) => String(over)}
        columns={[
          { key: 'over', label: t('keys.over'), cell: ({ over }) => <Count value={over} /> },
          {
            key: 'figure',
            label: t(isMarginal ? 'keys.rate' : 'keys.bracketAmount'),
            align: 'end',
            cell: ({ figure }) => <Amount rappen={figure} />,
          },
        ]}
      />
    </div>
  )
}
