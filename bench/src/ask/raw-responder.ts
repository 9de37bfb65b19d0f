import { connect } from '@nats-io/transport-node';

/** The bare broker: a subscription that answers the same bytes as the no-op, and nothing else. */
const [servers, user, pass, subject] = process.argv.slice(2) as [string, string, string, string];
const connection = await connect({ servers, user, pass, inboxPrefix: `_INBOX_${user}` });
connection.subscribe(subject, {
  callback: (_error, message) => {
    message.json();
    message.respond(JSON.stringify({ ok: true, value: { service: 'counseling', at: new Date().toISOString() } }));
  },
});
await connection.flush();
process.send?.('ready');
