import { randomUUID } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@sanwei/servers';
import { type CityOptions, type RunningCity, raiseCity } from '../city/city.js';
import { places } from '../city/places.js';
import { readyGround } from './ready-ground.example.js';

export type Answer = {
  data: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; fields?: { path: string; message: string }[] } }[];
};
export type Client = {
  token: string;
  /** One GraphQL request; throws only when the gateway cannot be reached. */
  send(document: string, variables?: object): Promise<Answer>;
  /** A command with a new id (or this one); the answer is the only field of the data. */
  act<T = Record<string, unknown>>(
    name: string,
    input: object,
    fields: string,
    id?: string,
  ): Promise<T & { code?: string; message?: string }>;
  /** A reading without variables; the answer is the only field of the data. */
  read<T>(selection: string): Promise<T>;
};
export type TestCity = {
  city: RunningCity;
  folder: string;
  nobody: Client;
  signIn(role: string, name?: string): Promise<Client>;
  withWechat(code: string): Promise<Client>;
  /** What the city's clock shows. */
  now(): Date;
  /** Sets the city's clock, which goes on from there; never back. */
  moveTo(at: Date): Promise<void>;
  end(): Promise<void>;
};

type CityAt = { pages?: CityOptions['pages'] /** What its clock shows while it comes up; without it the machine's time. */; at?: Date };
/** As long as a service may go on with the time that it has read. */
const clockReadMs = 500;

/** The whole city, as `npm start` brings it up, in a folder of its own. */
export const aCity = async ({ pages = false, at }: CityAt = {}): Promise<TestCity> => {
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-journey-'));
  let offsetMs = 0;
  const set = async (time: Date) => {
    offsetMs = time.getTime() - Date.now();
    const file = places(folder).clock;
    await writeFile(`${file}.new`, JSON.stringify({ offsetMs }));
    await rename(`${file}.new`, file);
  };
  if (at) await set(at);
  // Whose clock shows another time has demo data of that time.
  else await readyGround(folder);
  const city = await raiseCity({ folder, say: () => undefined, keepAlive: false, gatewayPort: await freePort(), pages });
  const nobody = clientOf(city.run.gateway!, '');
  const tokenIn = (answer: Answer) => {
    const [signedIn] = Object.values(answer.data ?? {}) as { token?: string }[];
    if (!signedIn?.token) throw new Error(`nobody was signed in: ${JSON.stringify(answer)}`);
    return signedIn.token;
  };
  return {
    city,
    folder,
    nobody,
    signIn: async (role, name) => {
      const signIn = city.run.signIns.find((one) => one.role === role && (!name || one.name === name));
      if (!signIn) throw new Error(`nobody in the demo city is ${role}`);
      return clientOf(city.run.gateway!, tokenIn(await nobody.send(signIn.how.document, signIn.how.variables)));
    },
    withWechat: async (code) => {
      const document =
        'mutation($id: ID!, $input: SignInWithWechatInput!) { in: signInWithWechat(commandId: $id, input: $input) { ... on SignedIn { token } } }';
      return clientOf(city.run.gateway!, tokenIn(await nobody.send(document, { id: randomUUID(), input: { code } })));
    },
    now: () => new Date(Date.now() + offsetMs),
    moveTo: async (time) => {
      await set(time);
      await new Promise((resolve) => setTimeout(resolve, clockReadMs));
    },
    end: async () => {
      await city.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export const clientOf = (gateway: string, token: string): Client => {
  const send = async (query: string, variables: object = {}): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(gateway, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    return (await response.json()) as Answer;
  };
  const only = (answer: Answer) => {
    if (answer.errors) throw Object.assign(new Error(answer.errors[0]!.message), { code: answer.errors[0]!.extensions.code, answer });
    return Object.values(answer.data!)[0] as never;
  };
  return {
    token,
    send,
    act: async (name, input, fields, id = randomUUID()) => {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
      return only(
        await send(
          `mutation($id: ID!, $input: ${type}!) { ${name}(commandId: $id, input: $input) { ${fields} ... on Refusal { code message } } }`,
          { id, input },
        ),
      );
    },
    read: async (selection) => only(await send(`{ ${selection} }`)),
  };
};

/** Looks again until there is something to see. @throws after `withinMs`: what should happen soon has not happened */
export const soon = async <T>(look: () => Promise<T | false | undefined | null>, withinMs = 60_000): Promise<T> => {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it has not happened within ${withinMs / 1000} s`);
};
