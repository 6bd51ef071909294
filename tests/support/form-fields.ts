import { z } from 'zod'
import { KEY_FORMS } from '#app/domain/contribution/key-choices.ts'
import { keyFormOf } from '#app/domain/contribution/key-form.ts'

/** Every form of the portal stands in one of these. */
const MODULES = import.meta.glob<Record<string, unknown>>('../../app/domain/**/*.ts', { eager: true })

export type FormField = [name: string, schema: z.ZodType]

/** The fields of all forms that take what is asked about, wherever they stand: also in rows. */
export function formFields(takes: (schema: z.ZodType) => boolean, today: string): FormField[] {
  const found = [...Object.values(MODULES), madeWith(today)].flatMap((module) =>
    Object.entries(module).flatMap(([name, part]) => [
      ...fieldsIn(part, name, takes),
      ...(part && typeof part === 'object' && !(part instanceof z.ZodType)
        ? Object.entries(part).flatMap(([inner, form]) => fieldsIn(form, `${name}.${inner}`, takes))
        : []),
    ]),
  )
  return Object.entries(Object.fromEntries(found))
}

function fieldsIn(schema: unknown, name: string, takes: (schema: z.ZodType) => boolean): FormField[] {
  if (!(schema instanceof z.ZodType)) return []
  if (isField(schema) && tried(() => takes(schema))) return [[name, schema]]
  const { shape, in: before, out, element, innerType, left, right } = schema._zod.def as Parts
  const inside = [before, out, element, innerType, left, right].flatMap((part) => fieldsIn(part, name, takes))
  return [
    ...inside,
    ...Object.entries(shape ?? {}).flatMap(([field, part]) => fieldsIn(part, `${name}.${field}`, takes)),
  ]
}

type Parts = Partial<
  Record<'in' | 'out' | 'element' | 'innerType' | 'left' | 'right', unknown> & {
    shape: Record<string, unknown>
  }
>

/** A pipe or a field that may be left out, which takes words and makes something of them. */
const isField = (schema: z.ZodType) =>
  ['pipe', 'transform', 'optional', 'nullable'].includes(schema._zod.def.type)

function tried(takes: () => boolean) {
  try {
    return takes()
  } catch {
    return false
  }
}

/** Forms that are made: with the day of today, or by what they are for. */
function madeWith(today: string): Record<string, unknown> {
  const withToday = Object.values(MODULES).flatMap((module) =>
    ['structureForm', 'passedResolutionForm'].flatMap((name) =>
      typeof module[name] === 'function' ? [[name, module[name]({ today })]] : [],
    ),
  )
  const keys = KEY_FORMS.map((form) => [`keyForm.${form}`, keyFormOf(form)])
  return Object.fromEntries([...withToday, ...keys])
}
