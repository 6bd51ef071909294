import type { CheckCode } from '#app/domain/agreement/check-code.ts'
import { verify } from '#app/models/agreement/verification.server.ts'

export function answerTo(code: CheckCode) {
  const found = verify(code) ?? null
  return { kind: 'answer' as const, isFile: code.kind === 'sha256', found }
}

export type Verified = NonNullable<ReturnType<typeof answerTo>['found']>
