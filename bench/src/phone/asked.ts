import { connect, type NatsConnection } from '@nats-io/transport-node';
import { services } from '@sanwei/contracts';
import { openPassport } from '@sanwei/contracts/people/login';
import type { RunningCity } from '@sanwei/deploy/city/city';
import { secretsOf } from '@sanwei/deploy/city/environments';

/** Counts what the gateway asks the services, without the passport that it asks for once a minute whatever the page. */
export async function countAsked(city: RunningCity): Promise<{ asked(): number; close(): Promise<void> }> {
  let count = 0;
  const open: NatsConnection[] = [];
  for (const service of services.filter((one) => one !== 'gateway')) {
    const pass = secretsOf(city.secrets, service).nats;
    const connection = await connect({ servers: city.run.nats.address, user: service, pass, inboxPrefix: `_INBOX_${service}` });
    open.push(connection);
    connection.subscribe(`${service}.>`, {
      callback: (_, { subject, reply }) => {
        if (reply?.startsWith('_INBOX_gateway') && subject !== openPassport.subject) count += 1;
      },
    });
    await connection.flush();
  }
  return {
    asked: () => count,
    close: async () => {
      for (const connection of open) await connection.close();
    },
  };
}
