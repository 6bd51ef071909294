import { SMTPServer } from 'smtp-server'

/** A real SMTP server in a process of its own that takes every mail, and tells how many when asked. */
let taken = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _session, callback) {
    stream.resume().on('end', () => {
      taken += 1
      callback()
    })
  },
})
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined })
})
process.on('message', () => {
  process.send?.({ taken })
  taken = 0
})
process.on('disconnect', () => process.exit(0))
