import { randomUUID } from 'node:crypto';
import type { In, Request, WireReply } from '@sanwei/contracts';
import { type FileTransfers, fileTransfers, servicesWithFiles } from '@sanwei/contracts/file';
import type { FastifyRequest } from 'fastify';
import type { GatewayRoom } from '../gateway-room.js';

/** The service that the ticket names, asked as the person who is signed in. */
export type FileAsker = { transfers: FileTransfers; ask<C extends Request>(contract: C, input: In<C>): Promise<WireReply<C>> };

const partMs = 5_000;

/** @returns null where the ticket names no service that has files */
export const fileAsker = (ticket: string, request: FastifyRequest, room: GatewayRoom): FileAsker | null => {
  const service = servicesWithFiles.find((name) => ticket.startsWith(`${name}.`));
  if (!service) return null;
  const { token } = request.scope;
  return {
    transfers: fileTransfers[service],
    // Afresh for each part, since a passport lives a minute and a slow line may need longer.
    ask: async (contract, input) => {
      const { passport } = await room.passports.callerOf(token, request.id);
      return room.ask(contract, input, { id: randomUUID(), requestId: request.id, deadlineMs: partMs, ...(passport && { passport }) });
    },
  };
};
