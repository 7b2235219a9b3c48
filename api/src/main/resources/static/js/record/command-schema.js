/**
 * The commands and their fields, read from the server's own OpenAPI description, so that a new kind of command has a
 * form as soon as the server knows it. A field is one of: text, date, whole (number), decimal, share (of a whole), yes-no, choice (of constants),
 * money, rate (money for a unit of time), texts (a list of words), list (of one item), group (of fields), either (of several groups), any.
 *
 * @param {Api.Description} document
 * @returns {Page.Forms}
 */
export function readForms(document) {
  /** @type {Map<string, Api.Schema>} */
  const found = new Map();
  collect(document, bodyOf(document) ?? document.components.schemas.Command, found, new Set());
  const examples = operationOf(document)?.requestBody?.content?.['application/json']?.examples ?? {};
  return new Map(
    [...found].map(([type, schema]) => [
      type,
      Object.assign(fieldsOf(document, schema), { summary: examples[type]?.summary, fact: schema['x-fact'] }),
    ]),
  );
}

/**
 * The command that asks for facts of a type, by the schemas above; absent where none does.
 *
 * @param {Page.Forms} schemas
 * @param {string} fact
 */
export const commandOf = (schemas, fact) => [...schemas].find(([, fields]) => fields.fact === fact)?.[0];

/** @param {Api.Description} document */
const operationOf = (document) =>
  Object.entries(document.paths ?? {}).find(
    ([path, operations]) => /\/careers\/\{[^}]+\}\/commands$/.test(path) && operations.post,
  )?.[1].post;
/** @param {Api.Description} document */
const bodyOf = (document) => operationOf(document)?.requestBody?.content?.['application/json']?.schema;

/** @param {Api.Description} document @param {Api.Schema | undefined} schema @returns {Api.Schema} */
const resolve = (document, schema) =>
  schema?.$ref ? resolve(document, document.components.schemas[schema.$ref.split('/').at(-1) ?? '']) : (schema ?? {});

/**
 * Merges allOf, as generators write for a subtype.
 *
 * @param {Api.Description} document
 * @param {Api.Schema} given
 * @returns {Api.Schema}
 */
function flat(document, given) {
  const schema = resolve(document, given);
  if (!schema.allOf) return schema;
  return schema.allOf
    .map((part) => flat(document, part))
    .reduce(
      (all, part) => ({
        ...all,
        ...part,
        properties: { ...all.properties, ...part.properties },
        required: [...(all.required ?? []), ...(part.required ?? [])],
      }),
      /** @type {Api.Schema} */ ({ ...schema, allOf: undefined }),
    );
}

/** @param {Api.Schema} [schema] */
const constant = (schema) => schema?.const ?? (schema?.enum?.length === 1 ? schema.enum[0] : undefined);

/**
 * @param {Api.Description} document
 * @param {Api.Schema | undefined} given
 * @param {Map<string, Api.Schema>} found
 * @param {Set<unknown>} seen
 */
function collect(document, given, found, seen) {
  if (!given || seen.has(given.$ref ?? given)) return;
  seen.add(given.$ref ?? given);
  const schema = flat(document, given);
  const type = constant(resolve(document, schema.properties?.type));
  if (type) found.set(type, schema);
  else
    [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), schema.items].forEach((each) =>
      collect(document, each, found, seen),
    );
}

/** @param {Api.Description} document @param {Api.Schema} schema @returns {Page.Field[]} */
const fieldsOf = (document, schema, depth = 0) =>
  Object.entries(schema.properties ?? {})
    .filter(([name, each]) => !(name === 'type' && constant(resolve(document, each)) !== undefined))
    .map(([name, each]) => ({
      name,
      required: schema.required?.includes(name) ?? false,
      ...fieldOf(document, each, depth),
    }));

/** @param {Api.Description} document @param {Api.Schema} given @param {number} depth @returns {Page.Value} */
function fieldOf(document, given, depth) {
  const schema = flat(document, given);
  const description = given.description ?? schema.description;
  const options = (schema.oneOf ?? schema.anyOf ?? []).filter((each) => resolve(document, each).type !== 'null');
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
  /** @param {Page.Kind} kind @param {Partial<Page.Value>} [more] */
  const field = (kind, more) => ({ kind, description, ...more });
  if (depth > 6) return field('any');
  if (options.length === 1) return { ...fieldOf(document, options[0], depth), description };
  if (options.length) {
    if (options.some((each) => constant(resolve(document, flat(document, each).properties?.type)))) return field('any');
    return field('either', { options: options.map((each) => fieldOf(document, each, depth + 1)) });
  }
  if (schema.enum) return field('choice', { values: schema.enum.filter((each) => each !== null) });
  if (schema.properties?.amount && schema.properties?.currency) {
    return field(schema.properties.per ? 'rate' : 'money');
  }
  if (type === 'array') {
    const item = fieldOf(document, schema.items ?? {}, depth + 1);
    return item.kind === 'text' ? field('texts') : field('list', { item });
  }
  if (type === 'object' || schema.properties) return field('group', { fields: fieldsOf(document, schema, depth + 1) });
  if (type === 'integer') return field('whole');
  if (type === 'boolean') return field('yes-no');
  if (schema.format === 'date') return field('date');
  return field(numberKind(schema.pattern) ?? 'text');
}

/* Numbers are text in JSON; what else may stand in them says their pattern. */
/** @param {string} [pattern] @returns {Page.Kind | undefined} */
function numberKind(pattern = '') {
  if (!pattern.startsWith('^(-?[0-9]+(')) return undefined;
  return pattern.includes('/') ? 'share' : 'decimal';
}
