import { randomUUID } from 'node:crypto';
import { findClosing } from '@sanwei/contracts/people/login';
import type { AskerOptions } from '../builder/index.js';
import type { GatewayRoom } from '../gateway-room.js';
import type { Scope } from './request-scope.js';

/** Asks `people` whether it was this command that ended the login of this token. Without a token nothing was ended. */
export const closingOf = ({ ask, wire }: GatewayRoom, { token, requestId }: Scope): AskerOptions['closing'] =>
  token === null
    ? undefined
    : async ({ subject }, commandId, deadlineMs) => {
        const passport = await wire.signAsSystem();
        return ask(findClosing, { token, commandId, subject }, { id: randomUUID(), passport, requestId, deadlineMs });
      };
