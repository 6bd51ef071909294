/**
 * Given to Node before a process of the portal (`--import`): the clock of its machine stands at the instant that
 * MACHINE_CLOCK names and runs on from there; in a worker, which gets no environment, it stands as it does. The portal's
 * own clock is as in production, where nothing sets it.
 */
const Machine = globalThis.Date
const { MACHINE_CLOCK } = process.env
const shift = MACHINE_CLOCK === undefined ? 0 : Machine.parse(MACHINE_CLOCK) - Machine.now()
const elsewhen = () => Machine.now() + shift

globalThis.Date = new Proxy(Machine, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [elsewhen()] : given, made),
  get: (target, name) => (name === 'now' ? elsewhen : Reflect.get(target, name)),
})
