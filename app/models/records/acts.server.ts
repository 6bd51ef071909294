import { AsyncLocalStorage } from 'node:async_hooks'
import { eq, lt } from 'drizzle-orm'
import { minutesAfter } from '#app/domain/instants.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { answeredForms } from '#db/schema/process.ts'

const MINUTES_KEPT = 24 * 60

/** What the sending of one form does: the key it is remembered by and its fields once it is read, and what it told. */
export type Act = {
  key: string | null
  told: Told[]
  sent?: FormData
  document?: Uploaded
  unreached?: true
  /** It was a question, or a refusal that leads on: nothing was kept, and no notice says so. */
  keptNothing?: true
  end?: () => void
}
/** `unchanged`: everything was as it should be already; `toState`: where a step has led. */
export type Told = {
  machine: string
  action: string
  data: Record<string, unknown>
  toState?: string | null
  unchanged?: true
}
/** The document that stands for what was sent; `there`: the same file lay there already, under the name it bears. */
export type Uploaded = { id: string; there: boolean }

const acts = new AsyncLocalStorage<Act>()

export function asAct<Result>(act: Act, work: () => Result): Result {
  return acts.run(act, work)
}

/** The act that is going on here; none in jobs and commands. */
export function currentAct(): Act | undefined {
  return acts.getStore()
}

/** Remembers the act in the transaction of its event: both are there afterwards, or neither. */
export function rememberAct(tx: Tx, { at, machine, action, data, toState }: Told & { at: string }) {
  const act = currentAct()
  if (!act) return
  act.told.push({ machine, action, data, toState })
  if (act.key === null) return
  tx.insert(answeredForms)
    .values({ key: act.key, location: null, expiresAt: minutesAfter(new Date(at), MINUTES_KEPT) })
    .onConflictDoNothing()
    .run()
}

/** An act that found everything as it should be has no event; its answer still says what it was about. */
export function tellUnchanged(told: Told): undefined {
  currentAct()?.told.push({ ...told, unchanged: true })
}

export function tellUpload(document: Uploaded) {
  const act = currentAct()
  if (act) act.document = document
}

/** A mail to the municipality about it has no address that could take it. */
export function tellUnreached() {
  const act = currentAct()
  if (act) act.unreached = true
}

/** Whatever was sent, nothing of it was kept. */
export function tellNothing() {
  const act = currentAct()
  if (act) act.keptNothing = true
}

/** Where an act led is kept for a day, so that the same form sent again leads there too. */
export function rememberAnswer(key: string, location: string, now: Date) {
  const expiresAt = minutesAfter(now, MINUTES_KEPT)
  inTransaction((tx) => {
    tx.delete(answeredForms).where(lt(answeredForms.expiresAt, now.toISOString())).run()
    tx.insert(answeredForms)
      .values({ key, location, expiresAt })
      .onConflictDoUpdate({ target: answeredForms.key, set: { location, expiresAt } })
      .run()
  })
}

/** Undefined where nothing was done under this key; without a location where the process ended before the answer. */
export function rememberedAnswer(key: string): { location: string | null } | undefined {
  return db
    .select({ location: answeredForms.location })
    .from(answeredForms)
    .where(eq(answeredForms.key, key))
    .get()
}
