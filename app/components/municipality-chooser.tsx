import { useState } from 'react'
import { type MunicipalityChoice, searchChoices } from '#app/domain/programme/municipality-choice.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { Button } from './button.tsx'
import { useHydrated } from './hydrated.ts'
import { LiveText } from './live-text.tsx'
import { Name } from './written.tsx'

type ChooserProps = {
  municipalities: readonly MunicipalityChoice[]
  chosen: readonly number[]
  /** What was searched for in the address, for pages without JavaScript. */
  wanted: string
  /** Of the boxes in the form. */
  name?: string
  /** What is asked, where it is not who applies. */
  asks?: { legend: string; hint: string }
  /** The button with which the form is only looked at, where no address carries its words. */
  search?: string
}

/**
 * One or several municipalities by ticking. The search narrows the list while typing, without JavaScript by the
 * button; what is ticked stays in the list and in the form.
 */
export function MunicipalityChooser({
  municipalities,
  chosen,
  wanted,
  name: field = 'municipality',
  asks,
  search,
}: ChooserProps) {
  const t = useText()
  const hydrated = useHydrated()
  const [ticked, setTicked] = useState<readonly number[]>(chosen)
  const [query, setQuery] = useState(wanted)
  const found = query.trim() === '' ? municipalities : searchChoices(municipalities, query)
  const shown = municipalities.filter((one) => ticked.includes(one.bfsNumber) || found.includes(one))
  const names = municipalities.filter(({ bfsNumber }) => ticked.includes(bfsNumber)).map(({ name }) => name)

  function tick(bfsNumber: number, on: boolean) {
    setTicked(on ? [...ticked, bfsNumber] : ticked.filter((one) => one !== bfsNumber))
  }

  return (
    <fieldset className="stack" aria-describedby="chooser-hint">
      <legend className="field-label">{asks?.legend ?? t('calculator.municipalities')}</legend>
      <p className="field-hint" id="chooser-hint">
        {asks?.hint ?? t('calculator.municipalities.hint')}
      </p>
      <div className="field">
        <label className="field-label" htmlFor="q">
          {t('calculator.search')}
        </label>
        <div className="chooser-search">
          <input
            className="input"
            type="search"
            id="q"
            name="q"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
          {!hydrated && (
            <Button
              kind="secondary"
              formNoValidate
              {...(search ? { name: search, value: 'on' } : { formMethod: 'get' })}
            >
              {t('common.search')}
            </Button>
          )}
        </div>
      </div>
      <p className="field-hint" role="status">
        {query.trim() !== '' && <LiveText>{t('calculator.found', { count: found.length })}</LiveText>}
      </p>
      <a className="skip-link" href="#chooser-end">
        {t('calculator.skip')}
      </a>
      <div className="chooser-list">
        {shown.map(({ bfsNumber, name, joined, formerly }) => (
          <div className="choice" key={bfsNumber}>
            <input
              type="checkbox"
              id={`municipality-${bfsNumber}`}
              name={field}
              value={bfsNumber}
              checked={ticked.includes(bfsNumber)}
              onChange={({ target }) => tick(bfsNumber, target.checked)}
            />
            <label htmlFor={`municipality-${bfsNumber}`}>
              <Name>{name}</Name>
              {formerly.map((one) => (
                <span className="soft" key={one}>
                  {' '}
                  {t('calculator.formerly', { name: one })}
                </span>
              ))}
              {joined.map((one) => (
                <span className="soft" key={one.name}>
                  {' '}
                  {t('calculator.joined', { name: one.name, day: shortDate(one.on) })}
                </span>
              ))}
            </label>
          </div>
        ))}
      </div>
      <p id="chooser-end" tabIndex={-1}>
        <LiveText>
          {names.length > 0
            ? t('calculator.chosen', { names: names.join(', ') })
            : t('calculator.noneChosen')}
        </LiveText>
      </p>
    </fieldset>
  )
}
