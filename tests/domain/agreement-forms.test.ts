import { expect, test } from 'vitest'
import { tranchesForm } from '#app/domain/programme/agreement-forms.ts'
import { parseForm } from '#app/http/form.server.ts'

const given = (...shares: string[]) =>
  parseForm(tranchesForm, [
    ['seen', 'mark'],
    ['reason', 'Beschlossen.'],
    ['validFrom', ''],
    ...shares.flatMap((share, index): [string, string][] => [
      [`tranches.${index}.share`, share],
      [`tranches.${index}.due`, `${index + 1}.${index + 1}.`],
      [`tranches.${index}.gate`, 'none'],
    ]),
  ])

test.each([[''], ['viel'], ['1/0'], ['0 %'], ['«0» & Ähnliches']])(
  'a share of a tranche that is none (%s) is said at its field, whatever stands beside it',
  (share) => {
    const read = given(share, '50 %')
    expect(read.ok ? {} : Object.keys(read.errors)).toContain('tranches.0.share')
  },
)
