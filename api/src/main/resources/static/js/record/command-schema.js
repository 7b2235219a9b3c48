/**
 * The commands and their fields, read from the server's own OpenAPI description, so that a new kind of command has a
 * form as soon as the server knows it. A field is one of: text, date, whole (number), yes-no, choice (of constants),
 * money, texts (a list of words), list (of one item), group (of fields), either (of several groups), any.
 */
export function readForms(document) {
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

/** The command that asks for facts of a type, by the schemas above; absent where none does. */
export const commandOf = (schemas, fact) => [...schemas].find(([, fields]) => fields.fact === fact)?.[0];

const operationOf = (document) =>
  Object.entries(document.paths ?? {}).find(
    ([path, operations]) => /\/careers\/\{[^}]+\}\/commands$/.test(path) && operations.post,
  )?.[1].post;
const bodyOf = (document) => operationOf(document)?.requestBody?.content?.['application/json']?.schema;

const resolve = (document, schema) => {
  if (!schema?.$ref) return schema ?? {};
  const target = schema.$ref
    .split('/')
    .slice(1)
    .reduce((value, step) => value?.[step.replaceAll('~1', '/')], document);
  return resolve(document, target);
};

/* Merges allOf, as generators write for a subtype. */
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
      { ...schema, allOf: undefined },
    );
}

const constant = (schema) => schema?.const ?? (schema?.enum?.length === 1 ? schema.enum[0] : undefined);

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

const fieldsOf = (document, schema, depth = 0) =>
  Object.entries(schema.properties ?? {})
    .filter(([name, each]) => !(name === 'type' && constant(resolve(document, each)) !== undefined))
    .map(([name, each]) => ({
      name,
      required: schema.required?.includes(name) ?? false,
      ...fieldOf(document, each, depth),
    }));

function fieldOf(document, given, depth) {
  const schema = flat(document, given);
  const description = given.description ?? schema.description;
  const options = (schema.oneOf ?? schema.anyOf ?? []).filter((each) => resolve(document, each).type !== 'null');
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
  const field = (kind, more) => ({ kind, description, ...more });
  if (depth > 6) return field('any');
  if (options.length === 1) return { ...fieldOf(document, options[0], depth), description };
  if (options.length) {
    if (options.some((each) => constant(resolve(document, flat(document, each).properties?.type)))) return field('any');
    return field('either', { options: options.map((each) => fieldOf(document, each, depth + 1)) });
  }
  if (schema.enum) return field('choice', { values: schema.enum.filter((each) => each !== null) });
  if (schema.properties?.amount && schema.properties?.currency) return field('money');
  if (type === 'array') {
    const item = fieldOf(document, schema.items ?? {}, depth + 1);
    return item.kind === 'text' ? field('texts') : field('list', { item });
  }
  if (type === 'object' || schema.properties) return field('group', { fields: fieldsOf(document, schema, depth + 1) });
  if (type === 'integer') return field('whole');
  if (type === 'boolean') return field('yes-no', { standard: schema.default });
  if (schema.format === 'date') return field('date');
  return field('text', { standard: schema.default });
}
