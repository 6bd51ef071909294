import { move } from 'piscina'
import { draw, type Order } from './catalogue.ts'

/** Runs in a thread of its own: one order after the other, fonts parsed once. */
export async function drawn(order: Order) {
  const bytes = Uint8Array.from(await draw(order))
  return move(bytes)
}
