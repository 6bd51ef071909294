/** What a command may touch of the outside; a test hands in its own. */
export type CommandIo = {
  stdin(): Promise<string>
  stdout(text: string): void
  stderr(text: string): void
}
