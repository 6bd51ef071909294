import { ButtonLink } from '#app/components/button.tsx'
import { Section } from '#app/components/section.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { shortDate } from '#app/text/dates.ts'
import type { Tone } from '#app/text/status.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import type { VersionShown } from '#app/views/settings-history.server.ts'
import { Differences } from './differences.tsx'

const TONES = {
  in_force: 'success',
  earlier: 'neutral',
  scheduled: 'info',
  proposed: 'pending',
  withdrawn: 'neutral',
  declined: 'neutral',
} as const satisfies Record<VersionShown['standing'], Tone>

type VersionPartProps = {
  version: VersionShown
  query: string
  mayWithdraw: boolean
  /** It waits for the word of this reader. */
  mayDecide: boolean
  /** Nobody else could confirm it. */
  isAlone: boolean
}

/** A version of the settings: when and why, by whom, what it changes, and what can still be done about it. */
export function VersionPart({ version, query, mayWithdraw, mayDecide, isAlone }: VersionPartProps) {
  const t = useText()
  const { id, number, standing, held, differences } = version
  const name = number === null ? t('version.unnumbered') : t('version.number', { number })
  const title = `${name}, ${heldText(t, held)}`
  return (
    <Section
      at={id}
      title={title}
      headClass="section-head"
      beside={<Badge label={t(`version.state.${standing}`)} tone={TONES[standing]} />}
    >
      <Said version={version} />
      <Differences caption={title} differences={differences} />
      {standing === 'proposed' && isAlone && <p className="text">{t('settings.fourEyes.alone')}</p>}
      <div className="row">
        {mayDecide && (
          <>
            <ButtonLink to={wayTo(id, 'confirm', query)}>{t('version.confirm')}</ButtonLink>
            <ButtonLink kind="secondary" to={wayTo(id, 'decline', query)}>
              {t('version.decline')}
            </ButtonLink>
          </>
        )}
        {mayWithdraw && (standing === 'proposed' || standing === 'scheduled') && (
          <ButtonLink kind="quiet" to={wayTo(id, 'withdraw', query)}>
            {t('version.withdraw')}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}

function Said({
  version: { decider, decidedAt, second, reason, follows, ending },
}: Pick<VersionPartProps, 'version'>) {
  const t = useText()
  const dayOf = (at: string) => shortDate(dayInZurich(at))
  return (
    <div className="stack-xs">
      {reason && <p className="text">{reason}</p>}
      {follows && <p className="text">{t('version.follows', { name: follows })}</p>}
      {decider && <p className="soft">{t('version.by', { name: decider, day: dayOf(decidedAt) })}</p>}
      {second && <p className="soft">{t('version.second', { name: second })}</p>}
      {ending && (
        <p className="soft">
          {t('version.ended', { name: ending.by, day: dayOf(ending.at) })}
          {ending.reason && `: ${ending.reason}`}
        </p>
      )}
    </div>
  )
}

/** «gilt ab 1.3.2027», or for how long it held. */
export function heldText(t: Translate, { from, until }: VersionShown['held']): string {
  if (until === null) return t('version.validFrom', { day: shortDate(from) })
  return t('version.held', { from: shortDate(from), until: shortDate(until) })
}

function wayTo(id: string, act: string, query: string) {
  return `/canton/settings/versions/${id}/${act}${query}`
}
