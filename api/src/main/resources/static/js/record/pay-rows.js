import { isHeader } from './pasted-cells.js';

/**
 * The rows of a pay table, as cells of text. What a cell means is for the server to read: here it is only kept in its
 * place, and written down so that the server finds it there.
 *
 * @typedef {{ columns: string[], rows: string[][] }} Rows
 */

/** The columns of a table that is typed, by headings that the server knows. */
export const COLUMNS = ['Date', 'Salary', 'Title', 'Reason'];
/** What the server calls them where it says what is wrong. */
const KEYS = ['date', 'salary', 'title', 'reason'];

/** @returns {Rows} */
export const noRows = () => ({ columns: COLUMNS, rows: [] });

/** @param {string[]} row */
const isBlank = (row) => row.every((cell) => !cell.trim());

/** @param {Rows} table */
export const isEmpty = ({ rows }) => rows.every(isBlank);

/** Whether the columns are those of a typed table. @param {Rows} table */
export const isTyped = ({ columns }) => columns.join() === COLUMNS.join();

/**
 * The column that a mistake is about, where the table has the columns of a typed one.
 *
 * @param {Rows} table
 * @param {string} key
 */
export const columnOf = (table, key) => (isTyped(table) ? KEYS.indexOf(key) : -1);

/**
 * @param {Rows} table
 * @param {number} row
 * @param {number} column
 * @param {string} text
 * @returns {Rows}
 */
export function withCell(table, row, column, text) {
  const rows = [...table.rows];
  while (rows.length <= row) rows.push(table.columns.map(() => ''));
  rows[row] = rows[row].with(column, text);
  while (rows.length && isBlank(rows[rows.length - 1])) rows.pop();
  return { ...table, rows };
}

/**
 * Puts copied cells into the table, from a cell on. Into an empty table they bring their own columns, if they have a
 * header.
 *
 * @param {Rows} table
 * @param {number} row
 * @param {number} column
 * @param {string[][]} cells
 * @returns {Rows}
 */
export function pasted(table, row, column, cells) {
  const [first, ...rest] = cells;
  if (rest.length && isHeader(first) && isEmpty(table)) {
    const columns = first.map((name, index) => name || `Column ${index + 1}`);
    return { columns, rows: rest.map((line) => columns.map((_, index) => line[index] ?? '')) };
  }
  let into = table;
  cells.forEach((line, down) =>
    line.forEach((cell, across) => {
      if (column + across < table.columns.length) into = withCell(into, row + down, column + across, cell);
    }),
  );
  return into;
}

/**
 * The table as the server reads it: a header, then every row, so that its lines are the rows.
 *
 * @param {Rows} table
 */
export const written = ({ columns, rows }) => [columns, ...rows].map((row) => row.map(quoted).join('\t')).join('\n');

/** @param {string} cell */
const quoted = (cell) => {
  const line = cell.replaceAll(/\s+/g, ' ').trim();
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
};

/** The row of a line of the written table, or -1 for what is about no row. @param {number | undefined} line */
export const rowOf = (line) => (line && line > 1 ? line - 2 : -1);
