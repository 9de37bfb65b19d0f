import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** A column that holds a `V`: the type of the rule's field and of the column meet here. */
export type Column<V> = EntitySchemaColumnOptions & { readonly holds?: (value: V) => V };
export type Index<T> = { columns: (keyof T & string)[]; unique?: boolean };

/**
 * The rule's plain type is the row: a field without a column, or a column without a field, does not compile.
 * @param name singular, snake_case; columns keep the names of the fields.
 */
export const table = <T extends object>(name: string, columns: { [K in keyof T]-?: Column<T[K]> }, indices: Index<T>[] = []) =>
  new EntitySchema<T>({
    name,
    tableName: name,
    columns: columns as never,
    indices: indices.map(({ columns: of, unique = false }) => ({
      name: `${unique ? 'uq' : 'ix'}_${name}_${of.join('_')}`.slice(0, 64),
      columns: of,
      unique,
    })),
  });

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;
/** A UUID as 36 characters. */
export const id = <V extends string>(primary = false): Column<V> => ({ type: 'char', length: 36, ...ascii, primary });
/** A whole number up to 2^31 − 1. */
export const whole = <V extends number>(): Column<V> => ({ type: 'int' });
/** A number that the database counts up by itself; the primary key of append-only tables. */
export const counter = (): Column<number> => ({ type: 'int', unsigned: true, primary: true, generated: 'increment' });
export const flag = (): Column<boolean> => ({ type: 'boolean' });
/** UTC, milliseconds. */
export const instant = (): Column<Date> => ({ type: 'datetime', precision: 3 });
/** YYYY-MM-DD in the city. */
export const day = (): Column<string> => ({ type: 'date' });
/** Chinese or any other text, up to so many characters. */
export const text = (length: number): Column<string> => ({ type: 'varchar', length });
export const longText = (): Column<string> => ({ type: 'mediumtext' });
/** A code word of a closed list, or any other plain ASCII such as a hash or subject. */
export const word = <V extends string>(length = 24): Column<V> => ({ type: 'varchar', length, ...ascii });
/** SHA-256 or HMAC in hex. */
export const hash = (): Column<string> => ({ type: 'char', length: 64, ...ascii });
/** What `FieldCipher.seal` returns. */
export const sealed = (): Column<string> => ({ type: 'text', ...ascii });
/** The same of cells of a sheet, each of which may hold half of what a `text` does. */
export const longSealed = (): Column<string> => ({ type: 'mediumtext', ...ascii });
/** What rows hold that were there before the column, and rows that say nothing. */
export const withDefault = <V extends string | number>(column: Column<V>, value: V): Column<V> => ({ ...column, default: value });
/** What `FieldCipher.sealBytes` returns. */
export const sealedBytes = (): Column<Buffer> => ({ type: 'mediumblob' });
export const maybe = <V>(column: Column<V>): Column<V | null> => ({ ...(column as EntitySchemaColumnOptions), nullable: true });
