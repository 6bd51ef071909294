import { lastWords } from '#app/refusal.ts'

/**
 * The settings come first: they set what React reads while it loads, and refuse a start that cannot be right. Then
 * the data folder is claimed, before anything opens its database. What the portal writes is for its own account.
 */
process.umask(0o077)
try {
  await import('#app/env.server.ts')
  const { claimDataFolder } = await import('#app/models/records/data-folder.server.ts')
  const { now } = await import('#app/clock.server.ts')
  claimDataFolder('portal', now())
  const { start } = await import('./start.ts')
  await start()
} catch (error) {
  const { said, code } = lastWords(error)
  process.stderr.write(`${said}\n`)
  process.exit(code)
}
