import { Link } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import type { whyItStays } from '#app/domain/programme/effect.ts'
import type { SettingsFrame } from '#app/domain/programme/period.ts'
import { useText } from '#app/text/use-text.tsx'

type SettingStaysProps = { why: NonNullable<ReturnType<typeof whyItStays>>; period: SettingsFrame['period'] }

/** In place of a form: why a setting of a period that is over stays, and where what follows is set. */
export function SettingStays({ why, period: { follows } }: SettingStaysProps) {
  const t = useText()
  if (why === 'period_over' || !follows)
    return (
      <Notice kind="info" title={t('settings.over')}>
        <p>{t('settings.over.agreed')}</p>
      </Notice>
    )
  return (
    <Notice kind="info" title={t('settings.over')}>
      <p>{t('settings.over.follows', { period: follows.name })}</p>
      <p>
        <Link to={`/canton/settings?${new URLSearchParams({ period: follows.id })}`}>
          {t('settings.over.follows.link', { period: follows.name })}
        </Link>
      </p>
    </Notice>
  )
}
