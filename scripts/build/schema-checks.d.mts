/** The code of the schema checker with only the keywords that these schemas, texts of JSON, have. */
export function checksOf(schemas: readonly string[]): string;

/** The texts of the schemas in `data/schema`. */
export function ourSchemas(): string[];
