import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MACHINES, type MachineName, mermaidOf } from '#app/domain/lifecycle/machines.ts'

const DRAWN = readFileSync(path.join(import.meta.dirname, '../../docs/state-diagrams.md'), 'utf8')

const blockOf = (name: string) =>
  DRAWN.split(`<!-- diagram:${name} -->\n`)[1]?.split('\n<!-- /diagram -->')[0]?.trim()

test.each(Object.keys(MACHINES) as MachineName[])('the %s is drawn as its table says', (name) => {
  expect(blockOf(name), 'Redraw with: npm run -s lifecycle -- --mermaid').toBe(
    `\`\`\`mermaid\n${mermaidOf(name)}\n\`\`\``,
  )
})
