import type { ComponentProps, ReactNode } from 'react'
import { CheckedForm } from '#app/components/checked-form.tsx'
import type { useZodForm } from '#app/components/form.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { type Effect, whyItStays } from '#app/domain/programme/effect.ts'
import type { SettingsFrame } from '#app/domain/programme/period.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { SettingStays } from './setting-stays.tsx'

type SettingsFormProps = Pick<ComponentProps<typeof CheckedForm>, 'className'> &
  Omit<ReturnType<typeof useZodForm>, 'typed' | 'rowsOf'> & {
    frame: SettingsFrame
    labels: Readonly<Record<string, string>>
    seen: string
    /** Where its setting is shown. */
    back: string
    effect: Effect
    label?: string
    children: ReactNode
  }

/** What every form of the settings asks after its own fields: why, and from when; where the setting stays, why it does. */
export function SettingsForm({ frame, labels, field, effect, label, children, ...rest }: SettingsFormProps) {
  const t = useText()
  const { period } = frame
  const { standing, endsOn } = period
  const stays = whyItStays(effect, period)
  if (stays) return <SettingStays why={stays} period={period} />
  const asked = { reason: t('settings.reason'), validFrom: t('settings.validFrom') }
  const isDraft = standing === 'draft'
  return (
    <>
      <p className="text soft">{t(isDraft ? 'settings.draft' : `settings.effect.${effect}`)}</p>
      <CheckedForm {...rest} labels={{ ...asked, ...labels }} label={label ?? t('common.save')}>
        {children}
        {!isDraft && (
          <>
            <TextArea
              field={field('reason')}
              label={asked.reason}
              hint={t('settings.reason.hint')}
              rows={3}
              maxLength={2000}
            />
            <DateField
              field={field('validFrom')}
              label={asked.validFrom}
              hint={
                standing === 'over'
                  ? t('settings.validFrom.hint.over')
                  : t('settings.validFrom.hint', { day: shortDate(endsOn) })
              }
              optional
            />
          </>
        )}
      </CheckedForm>
    </>
  )
}

/** The values with which each of these forms begins. */
export const versionValues = (seen: string) => ({ seen, reason: '', validFrom: '' })
