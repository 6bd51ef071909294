import { expect } from 'vitest'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { current } from '#db/demo/road.server.ts'

export const of = ({ reference }: Dossier) => ({ params: { reference } })

export const stepOf = ({ reference }: Dossier, name: string) => ({
  path: `/canton/dossiers/${reference}/${name}`,
  params: { reference, step: name },
})

export const at = (dossier: Dossier) => ({ version: String(current(dossier).version) })

export const answered = (answer: unknown) =>
  answer as { data: { errors: object; values: object; refusal?: string }; init: { status: number } }

export function expectBackAtDossier(answer: unknown, { reference }: Dossier) {
  expect(answer).toBeInstanceOf(Response)
  const location = (answer as Response).headers.get('Location') ?? ''
  expect(new URL(location, 'http://portal').pathname).toBe(`/canton/dossiers/${reference}`)
}
