/**
 * The settings come first: they set what React reads while it loads, and refuse a start that cannot be right. Then
 * the data folder is claimed, before anything opens its database. What the portal writes is for its own account.
 */
process.umask(0o077)
try {
  await import('#app/env.server.ts')
  const { claimDataFolder } = await import('#app/models/data-folder.server.ts')
  claimDataFolder()
  const { start } = await import('./start.ts')
  await start()
} catch (error) {
  const cause = error instanceof Error ? error.cause : undefined
  const expected = error instanceof Error && (cause === 'settings' || cause === 'folder')
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(cause === 'folder' ? 2 : 1)
}

export {}
