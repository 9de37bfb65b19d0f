import { connect, type NatsConnection } from '@nats-io/transport-node';

export type NatsSettings = { servers: string[]; user: string; password: string };

/** Gets the whole server list and never gives up; each service has an inbox of its own, so that no other can read its replies. */
export const connectNats = (settings: NatsSettings, name: string, onError: (error: unknown) => void): Promise<NatsConnection> =>
  connect({
    servers: settings.servers,
    user: settings.user,
    pass: settings.password,
    name,
    inboxPrefix: `_INBOX_${name}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: true,
    // An error object made ahead for each request costs more than the request.
    noAsyncTraces: true,
  }).then((connection) => {
    void watch(connection, onError);
    return connection;
  });

/** A denied publish shows up nowhere else. */
const watch = async (connection: NatsConnection, onError: (error: unknown) => void) => {
  for await (const status of connection.status()) if (status.type === 'error') onError(status.error);
};
