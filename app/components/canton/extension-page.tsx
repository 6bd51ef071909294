import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { DayBounds } from '#app/components/day-bounds.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Live } from '#app/components/live-text.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import { countingDay, type Due, dueDay } from '#app/domain/deadlines/due.ts'
import { readDay } from '#app/domain/forms/typed-day.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownExtension } from '#app/views/extension.server.ts'
import type { reviewWay } from './review-way.ts'
import { UnfiledClosed } from './unfiled-closed.tsx'

type ExtensionProps = ShownExtension & {
  head: Parameters<typeof reviewWay>[1]
  running: Due
  closed: ComponentProps<typeof UnfiledClosed> | null
  day: string
  step: keyof typeof WORDS
}

/** Each key is written out, so that the words travel with the page. */
const WORDS = {
  extend: {
    title: 'review.extension.title',
    lead: 'review.extension.lead',
    dueOn: 'review.extension.dueOn',
    button: 'review.extension.do',
  },
  correct_extension: {
    title: 'review.extension.correct.title',
    lead: 'review.extension.correct.lead',
    dueOn: 'review.extension.correct.dueOn',
    button: 'review.extension.correct.do',
  },
} as const

/** Another day for a report: a later one, or the right one in the place of one that was mistyped. */
export function ExtensionPage({ step, ...shown }: ExtensionProps) {
  const t = useText()
  const words = WORDS[step]
  const { head, running, closed, held, day, isExtended } = shown
  const { reference, year } = head
  return (
    <StepFrame
      step={{ ...head, possible: !closed, dangerous: false, held: closed ? [] : held }}
      title={t(words.title, { year })}
      lead={closed ? undefined : t(words.lead)}
      back={reportPath(reference, year)}
      closed={closed && <UnfiledClosed {...closed} />}
    >
      <p>
        {t('review.extension.now')} <Deadline {...running} today={day} />
      </p>
      {isExtended && (
        <p>
          <Link to={`${reportPath(reference, year)}/extension/correct`}>
            {t('review.extension.correct.title', { year })}
          </Link>
        </p>
      )}
      <ExtensionForm {...shown} step={step} />
    </StepFrame>
  )
}

function ExtensionForm({ step, head, running, bounds, weekendRule }: ExtensionProps) {
  const t = useText()
  const words = WORDS[step]
  const seen = countingDay(running)
  const { field, typed, ...checked } = useZodForm(
    () => import('#app/domain/report/extension-form.ts').then((forms) => forms.extensionForm),
    { dueOn: '', reason: '', seen },
    { watched: true },
  )
  const labels: Record<string, string> = { dueOn: t(words.dueOn), reason: t('field.reason') }
  const wished = readDay(String(typed.dueOn ?? ''))
  const moved = wished && dueDay(wished, weekendRule).effectiveOn
  return (
    <CheckedForm
      {...checked}
      labels={labels}
      seen={seen}
      label={t(words.button)}
      back={reportPath(head.reference, head.year)}
    >
      <DateField
        field={field('dueOn')}
        label={t(words.dueOn)}
        hint={
          <>
            {t('form.date.hint')} {bounds && <DayBounds {...bounds} />}
          </>
        }
      />
      <div role="status">
        <Live shows={[moved]}>{moved && moved !== wished && <Moved day={moved} />}</Live>
      </div>
      <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
    </CheckedForm>
  )
}

function Moved({ day }: { day: string }) {
  const t = useText()
  return <p>{t('review.extension.moved', { day: longDate(useLanguage(), day) })}</p>
}
