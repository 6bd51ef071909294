// drizzle-kit cannot write STRICT: every CREATE TABLE of a generated migration gets it here, before it is merged.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('./migrations/', import.meta.url)
for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
  const file = new URL(name, folder)
  const sql = readFileSync(file, 'utf8')
  const strict = sql.replace(/(CREATE TABLE `[^`]+` \([\s\S]*?\n\));/g, '$1 STRICT;')
  if (strict !== sql) writeFileSync(file, strict)
}
