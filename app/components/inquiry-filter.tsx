import { Link } from '@remix-run/react'
import { INQUIRY_KINDS, INQUIRY_STATES, ME, NOBODY } from '#app/domain/inquiries/inquiry.ts'
import type { InquiryFilter } from '#app/domain/inquiries/list-filter.ts'
import type { Side } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'
import type { filterChoices } from '#app/views/inquiry-list.server.ts'
import { Button } from './button.tsx'
import { SelectField } from './choice-field.tsx'
import { Form } from './form-element.tsx'
import { inquiriesPath } from './ways.ts'

type InquiryFilterFormProps = {
  filter: InquiryFilter
  reader: Side
  /** Of the canton only. */
  choices: ReturnType<typeof filterChoices> | null
}

/** Filters of a list of threads; everything stands in the address. */
export function InquiryFilterForm({ filter, reader, choices }: InquiryFilterFormProps) {
  const t = useText()
  const { state, kind, assignee, municipality } = filter
  const blank = t('inquiry.all')
  return (
    <Form method="get" className="filter" key={JSON.stringify(filter)} role="search">
      <SelectField
        field={{ name: 'state', defaultValue: state ?? '' }}
        label={t('inquiry.state')}
        blank={blank}
        choices={INQUIRY_STATES.map((value) => ({ value, label: t(`inquiryState.${value}`) }))}
      />
      <SelectField
        field={{ name: 'kind', defaultValue: kind ?? '' }}
        label={t('inquiry.kind')}
        blank={blank}
        choices={INQUIRY_KINDS.map((value) => ({ value, label: t(`inquiryKind.${value}`) }))}
      />
      {choices && (
        <>
          <SelectField
            field={{ name: 'assignee', defaultValue: assignee ?? '' }}
            label={t('inquiry.assignee')}
            blank={blank}
            choices={[
              { value: ME, label: t('inquiry.assignee.me') },
              { value: NOBODY, label: t('inquiry.assignee.nobody') },
              ...choices.assignees.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <SelectField
            field={{ name: 'municipality', defaultValue: municipality === null ? '' : String(municipality) }}
            label={t('inquiry.municipality')}
            blank={blank}
            choices={choices.municipalities.map(({ bfsNumber, name }) => ({
              value: String(bfsNumber),
              label: name,
            }))}
          />
        </>
      )}
      <div className="row">
        <Button kind="secondary">{t('common.show')}</Button>
        <Link to={inquiriesPath(reader)}>{t('inquiry.reset')}</Link>
      </div>
    </Form>
  )
}
