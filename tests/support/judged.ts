import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkContent } from '#app/papers/file-content.server.ts'
import { folderOfFile } from './own-folder.ts'

const folder = folderOfFile()

export async function judge(bytes: Buffer | string) {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  const content = await checkContent(file)
  return content.ok ? content.extension : content.fault
}
