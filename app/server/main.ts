/** The settings come first: they set what React reads while it loads, and refuse a start that cannot be right. */
try {
  await import('#app/env.server.ts')
  const { start } = await import('./start.ts')
  await start()
} catch (error) {
  const expected = error instanceof Error && error.cause === 'settings'
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

export {}
