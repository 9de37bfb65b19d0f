import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './builder/index.js';
import { doors } from './doors.js';

/** The text of `schema.graphql`: sorted, so that a change shows as the lines that changed. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(buildSchema(doors)))}\n`;
