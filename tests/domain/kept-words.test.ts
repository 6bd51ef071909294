import { expect, test } from 'vitest'
import { z } from 'zod'
import { typedTexts } from '#app/domain/forms/form-fields.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { choiceText } from '#app/text/choices.ts'
import { lookUp } from '#app/text/text.ts'

/** Every form of the domain with plain fields. */
const modules = import.meta.glob(['../../app/domain/**/*{forms,form}.ts'], { eager: true })
const forms = Object.values(modules)
  .flatMap((module) => Object.values(module as object))
  .filter(isForm)
const fields = forms.flatMap((form) =>
  fieldsOf(z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' })),
)

test('every field that people type into has a label, and every choice its words, in each language', () => {
  expect(forms.length).toBeGreaterThan(20)
  for (const language of LANGUAGES) {
    expect(fields.filter(({ name }) => !lookUp(language, `field.${name}`)).map(({ name }) => name)).toEqual(
      [],
    )
    const silent = fields.flatMap(({ name, choices }) =>
      choices.filter((value) => !choiceText(language, name, value)).map((value) => `${name} ${value}`),
    )
    expect(silent).toEqual([])
  }
})

type Field = { name: string; choices: string[] }

function isForm(found: unknown): found is z.ZodObject {
  return found instanceof z.ZodObject
}

/** What of a form counts as typed: no mark, no version, no name of a record, no box. */
function fieldsOf(schema: z.core.JSONSchema._JSONSchema, name = ''): Field[] {
  if (typeof schema === 'boolean') return []
  const { properties, items, anyOf, type } = schema
  if (properties) return Object.entries(properties).flatMap(([key, one]) => fieldsOf(one, key))
  if (items && !Array.isArray(items)) return fieldsOf(items, name)
  if (anyOf) return anyOf.flatMap((one) => fieldsOf(one, name))
  if (type !== 'string' || typedTexts({ [name]: 'words' }).length === 0) return []
  return [{ name, choices: (schema.enum ?? []).map(String) }]
}
