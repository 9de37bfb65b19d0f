import type { Field, Piece, Pieces, Problem, ValuesOf } from './piece.js';
import { SettingsError } from './settings-error.js';

export type Environment = Record<string, string | undefined>;

/**
 * Reads the pieces from the environment and gives one typed object per piece.
 * @throws SettingsError with every problem found, in Chinese and English, never with a value
 */
export function readSettings<S extends Pieces>(pieces: S, env: Environment = process.env): ValuesOf<S> {
  const problems: Problem[] = [];
  const production = isProduction(env);
  const values = Object.fromEntries(Object.entries(pieces).map(([name, piece]) => [name, readPiece(piece, env, production, problems)]));
  if (problems.length > 0) throw new SettingsError(problems);
  return values as ValuesOf<S>;
}

// A process that was not told its mode is treated as production: forgetting it must not switch the checks off.
const isProduction = (env: Environment) => !['development', 'test', 'demo'].includes(env.SANWEI_MODE ?? '');

function readPiece(piece: Piece<object>, env: Environment, production: boolean, problems: Problem[]): object {
  const before = problems.length;
  const fields = Object.entries(piece.fields) as [string, Field<unknown>][];
  const values = Object.fromEntries(fields.map(([key, field]) => [key, readField(field, env, production, problems)]));
  if (problems.length === before && piece.check) problems.push(...piece.check(values));
  return values;
}

function readField(field: Field<unknown>, env: Environment, production: boolean, problems: Problem[]): unknown {
  const text = env[field.env]?.trim() || undefined;
  const parsed = field.shape.safeParse(text);
  if (!parsed.success) {
    problems.push({ env: field.env, ...(text === undefined ? missing(field) : wrong(field, parsed.error.issues[0]?.message)) });
    return undefined;
  }
  const complaint = production && parsed.data !== undefined ? field.refusedInProduction?.(parsed.data) : undefined;
  if (complaint) problems.push({ env: field.env, ...complaint });
  return parsed.data;
}

const missing = (field: Field<unknown>) => ({ zh: `没有设置（${field.about}）`, en: 'is not set' });
const wrong = (field: Field<unknown>, message = 'wrong shape') => ({ zh: `格式不对（${field.about}）`, en: message });
