type Report = {
  recipient?: string
  original?: string
  status?: string
  action?: string
  diagnosis?: string
  outboxId?: string
}

/** A delivery report as Postfix writes it (RFC 3464). */
export function bounceMessage({
  recipient = 'clerk@root.example',
  original = '',
  status = '5.1.1',
  action = 'failed',
  diagnosis = '550 5.1.1 <clerk@root.example>: Recipient address rejected:\r\n    User unknown',
  outboxId = '41',
}: Report = {}): string {
  const lines = [
    'From: MAILER-DAEMON@mail.example.ch (Mail Delivery System)',
    'To: portal@example.ch',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mail.example.ch. Message-ID: <outbox-999@elsewhere>',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.ch',
    'Arrival-Date: Mon,  1 Mar 2027 09:00:00 +0100 (CET)',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    ...(original ? [`Original-Recipient: rfc822;${original}`] : []),
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnosis}`,
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    'From: Mini-KIP Portal <portal@example.ch>',
    `Message-ID: <outbox-${outboxId}@mini-kip.example.ch>`,
    'Subject: Bericht',
    '',
    '--b1--',
    '',
  ]
  return lines.join('\r\n')
}
