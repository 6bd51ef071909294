import { z } from 'zod'
import { choice, email } from '#app/domain/forms/fields.ts'
import { LANGUAGES } from '#app/domain/language.ts'

/** Where to go afterwards is no answer of a person: whatever is wrong with it is left out, not refused. */
export const SignInForm = z.object({ email, returnTo: z.string().max(2000).catch('') })

/** The languages mails are written in. */
export const AccountLanguageForm = z.object({ language: choice(LANGUAGES) })
