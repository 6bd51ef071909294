import type { CheckCode } from '#app/domain/agreement/check-code.ts'
import { standingOn } from '#app/domain/agreement/standing.ts'
import { verify } from '#app/models/agreement/verification.server.ts'

export function answerTo(code: CheckCode, today: string) {
  const found = verify(code)
  const agreement = found?.agreement ?? null
  const standing = agreement && standingOn(agreement.standing, { endsOn: agreement.endsOn, today })
  return {
    kind: 'answer' as const,
    isFile: code.kind === 'sha256',
    found: found ? { ...found, agreement: agreement && standing && { ...agreement, standing } } : null,
  }
}

export type Verified = NonNullable<ReturnType<typeof answerTo>['found']>
