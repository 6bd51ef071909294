import { sqlite } from '#db/client.server.ts'

// What a test writes need not outlive a power cut: it waits for no disk. `database.test` sees that the portal does.
sqlite.pragma('synchronous = OFF')
