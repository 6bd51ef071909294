import { inflateSync } from 'node:zlib'
import { expect } from 'vitest'
import { isCantonal, type Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { as } from './people.ts'
import * as scenes from './scenes.ts'
import { statusThrown, visit } from './visit.ts'

type Loader = { loader: (args: ReturnType<typeof visit>) => Promise<Response> }

const personFor = (role: Role, { party }: Dossier) =>
  isCantonal(role) ? as(role) : as(role, party.leadBfsNumber)

export function asked(dossier: Dossier, role: Role, params: Record<string, string> = {}) {
  return visit(personFor(role, dossier), { params: { reference: dossier.reference, ...params } })
}

/** The data that a document carries with it: what it says, as JSON. */
export async function dataIn(route: Loader, args: ReturnType<typeof visit>): Promise<unknown> {
  const answer = await route.loader(args)
  expect(answer.headers.get('Content-Type')).toBe('application/pdf')
  expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
  const source = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  const [, packed = ''] = /\/Type \/EmbeddedFile[\s\S]*?stream\n([\s\S]*?)\nendstream/.exec(source) ?? []
  return JSON.parse(inflateSync(Buffer.from(packed, 'latin1')).toString('utf8'))
}

export const refusal = (route: Loader, args: ReturnType<typeof visit>) => statusThrown(route.loader(args))

export const stranger = (params: Record<string, string>) =>
  visit(as('signatory', scenes.freshTown()), { params })
