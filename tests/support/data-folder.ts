import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

// Each test file has a data folder of its own, made before the database module is loaded.
const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-test-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))
