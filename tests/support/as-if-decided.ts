import type { Decided } from '#db/decided-states.ts'

/** For a test that sets a record into a state without the way there. */
export const asIfDecided = <const State extends string>(state: State) => state as Decided<State>
