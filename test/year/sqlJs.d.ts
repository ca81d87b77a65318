/** What the tests use of sql.js, which ships no types. */
declare module "sql.js" {
  export type SqlValue = number | string | null;

  export interface QueryResult {
    readonly columns: readonly string[];
    readonly values: readonly (readonly SqlValue[])[];
  }

  export interface Statement {
    run(values: readonly SqlValue[]): void;
    free(): void;
  }

  export interface Database {
    exec(sql: string): readonly QueryResult[];
    run(sql: string): unknown;
    prepare(sql: string): Statement;
  }

  export default function initSqlJs(): Promise<{ readonly Database: new () => Database }>;
}
