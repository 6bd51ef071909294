/** What was typed into a form, by the names of its fields: groups and rows as they nest. */
export type FormValues = { [name: string]: FormValue }
export type FormValue = string | FormValue[] | FormValues
/** What an action returns when it could not take a form: everything typed, and one message key per field. */
export type FormFailure = { ok: false; values: FormValues; errors: Record<string, string> }
export type FormResult<T> = { ok: true; data: T } | FormFailure
