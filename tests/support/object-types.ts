import { lineAt, type Source } from './sources.ts'

/** Fields that are written out between braces in a type: `file:line Name` of the type, and the names of the fields. */
type ObjectType = { place: string; fields: readonly string[] }

const DECLARED = /^(?:export )?(?:type|interface) (\w+)/gm

/** Everything that is written out as an object in the named types of a file, at every depth. */
export function objectTypesOf({ file, text }: Source): ObjectType[] {
  const code = withoutWords(text)
  return [...code.matchAll(DECLARED)].flatMap(({ index, 1: name }) => {
    const type = code.slice(index, endOf(code, index))
    return [...type.matchAll(/\{/g)].map((brace) => ({
      place: `${file}:${lineAt(text, index + brace.index)} ${name}`,
      fields: fieldsOf(type.slice(brace.index + 1)),
    }))
  })
}

/** Comments and strings as blanks, so that braces in them do not count; as long as before, so that lines stay. */
function withoutWords(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (found) =>
    found.replaceAll(/[^\n]/g, ' '),
  )
}

/** A declaration at the margin goes on as long as lines are indented or close what it opened. */
function endOf(code: string, begin: number): number {
  const next = /\n(?![ \t\n}\])|&])/.exec(code.slice(begin))
  return next ? begin + next.index : code.length
}

/** The names before a colon or a bracket that stand in no further brace, up to the one that closes. */
function fieldsOf(body: string): string[] {
  let depth = 0
  let outer = ''
  for (const sign of body) {
    if ('}])'.includes(sign)) depth -= 1
    if (depth < 0) break
    outer += depth === 0 ? sign : ' '
    if ('{[('.includes(sign)) depth += 1
  }
  const names = outer.matchAll(/(?:^|[\n;,])\s*(?:readonly\s+)?(\w+)\s*\??\s*[:(]/g)
  return [...names].map((match) => match[1] ?? '').sort()
}
