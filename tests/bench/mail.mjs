import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createTransport } from 'nodemailer'
import { Database } from '../../db/sqlite.mjs'
import { figures, milliseconds } from './figures.mjs'
import { DAY, MUNICIPALITIES, NOW, portalWithObligations } from './obligations.mjs'

const RUNS = 5

/** A reminder to every municipality of Switzerland through the outbox, the pool and a real SMTP server. */
export async function measure() {
  const sink = fork('tests/bench/mail-sink.mjs')
  const [{ port }] = await once(sink, 'message')
  const smtpUrl = `smtp://127.0.0.1:${port}`
  const portal = await portalWithObligations({ smtpUrl })
  const { remind } = await portal.load('/app/models/deadlines/reminders.server.ts')
  const { run } = await portal.load('/app/jobs/deliver-outbox.server.ts')
  const db = new Database(portal.file)
  remind({ today: DAY, now: NOW })
  db.exec("DELETE FROM outbox WHERE state = 'skipped'")
  const taken = async () => {
    sink.send('taken')
    const [message] = await once(sink, 'message')
    if (message.taken !== MUNICIPALITIES) throw new Error(`${message.taken} mails arrived`)
  }
  /** @type {number[]} */
  const ours = []
  /** @type {number[]} */
  const plain = []
  for (let round = 0; round < RUNS; round++) {
    db.exec("UPDATE outbox SET state = 'queued', attempts = 0")
    ours.push(MUNICIPALITIES / ((await milliseconds(() => run(NOW))) / 1000))
    await taken()
    plain.push(MUNICIPALITIES / ((await milliseconds(() => sendPlainly(db, smtpUrl))) / 1000))
    await taken()
  }
  db.close()
  await portal.close()
  sink.disconnect()
  return {
    question: `how many mails a second leave the outbox, of ${MUNICIPALITIES}: worded, with calendar entry, sent and each recorded durably`,
    reference: 'nodemailer alone, its pool as wide, sending the same words without keeping any record',
    rows: [
      {
        what: `${MUNICIPALITIES} mails`,
        of: 'one after a reminder',
        portal: figures(ours, 'mails/s'),
        reference: figures(plain, 'mails/s'),
      },
    ],
  }
}

/** @param {import('better-sqlite3').Database} db @param {string} url */
async function sendPlainly(db, url) {
  const mails = db.prepare('SELECT to_address, subject, body_text, body_html FROM outbox').all()
  const smtp = createTransport({ url, pool: true, maxConnections: 5 })
  await Promise.all(
    /** @type {Record<string, string>[]} */ (mails).map((mail) =>
      smtp.sendMail({
        from: 'portal@example.ch',
        to: mail.to_address,
        subject: mail.subject,
        text: mail.body_text,
        html: mail.body_html,
      }),
    ),
  )
  smtp.close()
}
