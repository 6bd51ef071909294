import { useActionData, useNavigation } from '@remix-run/react'
import { type ChangeEvent, useState } from 'react'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import { useText } from '#app/text/use-text.tsx'
import type { NewDossier } from '#app/views/new-dossier.server.ts'
import { Button } from './button.tsx'
import { RadioGroup, SelectField } from './choice-field.tsx'
import { FaultSentence } from './fault-sentence.tsx'
import { type FieldBinding, FieldNotes } from './field.tsx'
import { Form, useParked } from './form-element.tsx'
import { useHydrated } from './hydrated.ts'
import { MunicipalityChooser } from './municipality-chooser.tsx'
import { TextField } from './text-field.tsx'

/** For whom and for which years; the same form asks for the preview and begins the dossier. */
export function NewDossierForm({ shown }: { shown: NewDossier }) {
  const t = useText()
  const { own, asked } = shown
  const { field, text, list } = useTyped(asked)
  const busy = useNavigation().state !== 'idle'
  const years = shown.years.map((year) => ({ value: String(year), label: String(year) }))
  return (
    <Form method="post" className="form" noValidate key={JSON.stringify(asked)}>
      {own.length === 1 ? (
        <p>
          {t('team.municipality')}: <strong>{own[0]?.name}</strong>
          <input type="hidden" name="lead" value={own[0]?.bfsNumber} readOnly />
        </p>
      ) : (
        <SelectField
          field={field('lead')}
          label={t('field.lead')}
          hint={t('new.lead.hint')}
          blank={null}
          choices={own.map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name }))}
        />
      )}
      <Kind shown={shown} kind={text('kind')} members={list('members')} />
      <div className="year-fields">
        <SelectField field={field('startYear')} label={t('field.startYear')} choices={years} blank={null} />
        <SelectField field={field('endYear')} label={t('field.endYear')} choices={years} blank={null} />
      </div>
      <div className="row">
        <Button kind="secondary" formMethod="get" formNoValidate disabled={busy}>
          {t('new.preview')}
        </Button>
        <Button disabled={busy}>{t('new.begin')}</Button>
      </div>
    </Form>
  )
}

type KindProps = { shown: NewDossier; kind: string; members: readonly string[] }

/** Name and members are asked of an association only; without JavaScript both stand there, with a word on it. */
function Kind({ shown, kind, members }: KindProps) {
  const t = useText()
  const { municipalities, wanted, asked } = shown
  const { field } = useTyped(asked)
  const hydrated = useHydrated()
  const [chosen, choose] = useState(kind)
  const control = {
    ref: () => {},
    onBlur: () => {},
    onChange: ({ target }: ChangeEvent<{ value: string }>) => choose(target.value),
  }
  return (
    <>
      <RadioGroup
        field={{ ...field('kind'), control }}
        label={t('field.kind')}
        choices={[
          { value: 'municipality', label: t('new.kind.municipality') },
          { value: 'association', label: t('new.kind.association'), hint: t('new.kind.association.hint') },
        ]}
      />
      {(chosen === 'association' || !hydrated) && (
        <fieldset className="stack repeated-row" id="members" tabIndex={-1}>
          <legend className="visually-hidden">{t('new.association')}</legend>
          <p className="soft">{t('new.association.text')}</p>
          <TextField field={field('name')} label={t('new.name')} hint={t('new.name.hint')} />
          <MunicipalityChooser
            name="members"
            municipalities={municipalities}
            chosen={members.map(Number)}
            wanted={wanted}
          />
          <FieldNotes field={field('members')} />
        </fieldset>
      )}
    </>
  )
}

/** What stands in the fields: as sent last, else as the address asks. */
function useTyped(asked: NewDossier['asked']) {
  const parked = useParked()
  const answer = useActionData() as FormFailure | undefined
  const values: Record<string, unknown> = answer?.values ?? parked ?? asked
  const text = (name: string) => String(values[name] ?? '')
  const list = (name: string) => [values[name] ?? []].flat().map(String)
  const field = (name: string): FieldBinding => {
    const fault = answer?.errors[name]
    return { name, defaultValue: text(name), error: fault && <FaultSentence message={fault} /> }
  }
  return { field, text, list }
}
