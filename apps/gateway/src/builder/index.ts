export { type Ask, Asker, type AskerOptions, type AskOptions, type Caller, type Context } from './asker.js';
export { buildSchema } from './build-schema.js';
export { type Door, extra, join, joinMany, Mutation, open, Query } from './door.js';
export { type ErrorCode, errorCodes, graphqlError, invalidInput } from './graphql-errors.js';
export type { WrongIn } from './operation-fields.js';
