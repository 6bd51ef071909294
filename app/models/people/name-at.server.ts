import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { nameChanges, users } from '#db/schema/people.ts'

/**
 * In a query over `users` or an alias of it: what the person was called when she did something. A change of that very
 * moment comes after it.
 */
export function nameAt(at: SQLWrapper, person: { id: SQLWrapper; name: SQLWrapper } = users): SQL<string> {
  return sql<string>`coalesce((SELECT later.old_name FROM ${nameChanges} AS later
    WHERE later.user_id = ${person.id} AND later.changed_at >= ${at}
    ORDER BY later.changed_at LIMIT 1), ${person.name})`
}
