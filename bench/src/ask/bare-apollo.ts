import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify from 'fastify';

/** The same server software with nothing behind it: a field that answers at once. */
const typeDefs = `
  enum ServiceName { counseling }
  type ServiceState { service: ServiceName! running: Boolean! at: String }
  type Query { health(service: ServiceName): [ServiceState!] }
`;
const resolvers = { Query: { health: () => [{ service: 'counseling', running: true, at: new Date().toISOString() }] } };
const app = fastify();
const apollo = new ApolloServer({ typeDefs, resolvers, plugins: [fastifyApolloDrainPlugin(app)], csrfPrevention: true });
await apollo.start();
await app.register(fastifyApollo(apollo));
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address() as { port: number };
process.send?.(`http://127.0.0.1:${address.port}/graphql`);
