/** A cell as it was written, and whether in quotes. @typedef {{ text: string, quoted: boolean }} Cell */

const DATES = [
  /^\d{1,4}([-./])\d{1,2}\1\d{1,4}\.?$/,
  /^\d{1,2}[. -]+\p{L}{3,9}\.?[, -]+\d{2,4}$/u,
  /^\p{L}{3,9}\.? \d{1,2},? \d{4}$/u,
];
/** A cell with its separator, from where the last one ended. @type {Record<string, RegExp>} */
const CELLS = { ';': /\s*("(?:[^"]|"")*"|[^;]*?)\s*(;|$)/y, ',': /\s*("(?:[^"]|"")*"|[^,]*?)\s*(,|$)/y };

/**
 * What is pasted, as cells: of a spreadsheet with tabs between them, of a CSV file with semicolons or commas, where every
 * line has a date; other lines are a column. Null where it is a single cell; `wrong` where commas leave open which cells
 * there are.
 *
 * @param {string} text
 * @returns {{ cells: string[][], wrong?: undefined } | { wrong: string } | null}
 */
export function cellsOf(text) {
  const lines = text.replace(/(\r?\n)+$/, '').split(/\r?\n/);
  if (text.includes('\t')) return { cells: lines.map((line) => line.split('\t').map((cell) => unquoted(cell).text)) };
  for (const separator of Object.keys(CELLS)) {
    const rows = lines.map((line) => split(line, separator));
    if (!isTable(rows)) continue;
    const wrong = separator === ',' ? openCells(rows) : null;
    return wrong ? { wrong } : { cells: rows.map((row) => row.map((cell) => cell.text)) };
  }
  return lines.length === 1 ? null : { cells: lines.map((line) => [unquoted(line).text]) };
}

/** A header says what the columns are: it has words, and no number. @param {string[]} row */
export const isHeader = (row) => row.some((cell) => cell) && row.every((cell) => !/\d/.test(cell));

/** @param {string} cell @returns {Cell} */
const unquoted = (cell) =>
  /^\s*".*"\s*$/.test(cell)
    ? { text: cell.trim().slice(1, -1).replaceAll('""', '"').trim(), quoted: true }
    : { text: cell.trim(), quoted: false };

/** @param {string} line @param {string} separator */
function split(line, separator) {
  const cell = CELLS[separator];
  /** @type {Cell[]} */
  const cells = [];
  cell.lastIndex = 0;
  for (let end = false; !end; ) {
    const [, text, after] = cell.exec(line) ?? [];
    // A quote that nothing closes is no cell of a file.
    if (text === undefined) return [unquoted(line)];
    cells.push(unquoted(text));
    end = !after;
  }
  return cells;
}

/** @param {Cell} cell */
const isDate = ({ text }) => DATES.some((written) => written.test(text));

/** Whether lines are rows of a pay table, each with its date. @param {Cell[][]} rows */
function isTable(rows) {
  const data = rows.filter((row, index) => row.some(({ text }) => text) && (index || !isHeader(textsOf(row))));
  return data.length > 0 && data.every((row) => row.length > 1 && row.some(isDate));
}

/** @param {Cell[]} row */
const textsOf = (row) => row.map(({ text }) => text);

/**
 * Why a line may have other cells than its commas say, as `2024-01-01,125,000` has.
 *
 * @param {Cell[][]} rows
 */
function openCells(rows) {
  const header = isHeader(textsOf(rows[0])) ? rows[0].length : null;
  for (const [index, row] of rows.entries()) {
    const other = header !== null && row.length !== header && row.some(({ text }) => text);
    const parts = row.find((cell, at) => mayGoOn(cell, row[at + 1], header === null || other));
    const said = parts ? `${parts.text},${row[row.indexOf(parts) + 1].text}` : '';
    if (parts || (other && row.length > header))
      return (
        `Line ${index + 1} may have a comma within ${said ? `an amount (${said})` : 'a cell'}: put quotes around it, ` +
        'leave the comma out, or copy the cells from the spreadsheet itself. Nothing was pasted.'
      );
  }
  return null;
}

/**
 * Whether two cells may be one amount: with grouped digits, or with decimals.
 *
 * @param {Cell} cell
 * @param {Cell | undefined} next
 * @param {boolean} decimals
 */
function mayGoOn(cell, next, decimals) {
  if (!next || cell.quoted || next.quoted || isDate(cell) || isDate(next)) return false;
  const grouped = /(^|\D)\d{1,3}$/.test(cell.text) && /^\d{3}(\D|$)/.test(next.text);
  return grouped || (decimals && /\d$/.test(cell.text) && /^\d{1,2}(\D|$)/.test(next.text));
}
