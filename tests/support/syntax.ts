import { SourceMap } from 'node:module'
import { parseAst, transformWithEsbuild } from 'vite'
import { lineAt, type Source } from './sources.ts'

export type Node = { type: string; start: number; [part: string]: unknown }
export type Syntax = { source: Source; program: Node; lineOf: (node: Node) => number }

/** What a source does, without its types; each node knows its line. */
export async function syntaxOf(source: Source): Promise<Syntax> {
  const { code, map } = await transformWithEsbuild(source.text, source.file, {
    jsx: 'automatic',
    sourcemap: true,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  })
  const lines = new SourceMap(typeof map === 'string' ? JSON.parse(map) : map)
  const lineOf = ({ start }: Node) => {
    const found = lines.findEntry(lineAt(code, start) - 1, start - code.lastIndexOf('\n', start - 1) - 1)
    return 'originalLine' in found ? found.originalLine + 1 : 0
  }
  return { source, program: parseAst(code) as unknown as Node, lineOf }
}

/** All nodes, each with the one that it is part of. */
export function* nodesIn(node: Node, parent: Node = node): Generator<[Node, Node]> {
  yield [node, parent]
  for (const part of Object.values(node).flat()) if (isNode(part)) yield* nodesIn(part, node)
}

export function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part
}
