import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '#app/text/use-text.tsx'
import { Button } from './button.tsx'

type RepeatedRowsProps = {
  /** The name of the list; fields inside are `${name}.0.title`. */
  name: string
  label: string
  hint?: string
  /** From `useZodForm().rowsOf(name)`. */
  count: number
  most?: number
  addLabel?: string
  rowLabel?: (row: number) => string
  /** The level below the heading this part stands under. */
  heading?: 'h2' | 'h3'
  /** Each row on one line, for rows of two or three short fields. */
  inline?: boolean
  children: (prefix: string, index: number) => ReactNode
}

/**
 * Rows of one kind. Adding and removing posts the form unchecked; the action answers through `changedRows`
 * (`#app/http/rows.server.ts`) with one row more or less and everything typed, so it works without JavaScript.
 */
export function RepeatedRows({
  name,
  label,
  hint,
  count,
  most = 50,
  heading: Heading = 'h3',
  inline = false,
  children,
  ...words
}: RepeatedRowsProps) {
  const t = useText()
  const list = useRef<HTMLFieldSetElement>(null)
  useFocusOnNewRow(list, count)
  return (
    <fieldset className="stack" id={name} ref={list} tabIndex={-1}>
      <legend>
        <Heading>{label}</Heading>
      </legend>
      {hint && <p className="text soft">{hint}</p>}
      {Array.from({ length: count }, (_, index) => {
        const row = index + 1
        return (
          <fieldset className={inline ? 'repeated-row repeated-inline' : 'repeated-row'} key={index}>
            <legend className="visually-hidden">
              {words.rowLabel?.(row) ?? t('form.rows.row', { row })}
            </legend>
            <div className={inline ? 'year-fields' : 'stack'}>{children(`${name}.${index}`, index)}</div>
            <Button kind="quiet" name="_rows" value={`remove:${name}:${index}`} formNoValidate>
              {t('form.rows.remove', { row })}
            </Button>
          </fieldset>
        )
      })}
      {count < most && (
        <Button kind="secondary" name="_rows" value={`add:${name}`} formNoValidate>
          {words.addLabel ?? t('form.rows.add')}
        </Button>
      )}
    </fieldset>
  )
}

function useFocusOnNewRow(list: React.RefObject<HTMLFieldSetElement>, count: number) {
  const before = useRef(count)
  useEffect(() => {
    const rows = list.current?.querySelectorAll<HTMLElement>(':scope > .repeated-row')
    const added = count > before.current ? rows?.[count - 1] : undefined
    before.current = count
    added?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [list, count])
}
