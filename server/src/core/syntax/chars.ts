/** Classes of characters, by code. Names and blanks are ASCII in every locale that matters to dash. */

const nameStart = 1;
const digit = 2;
const meta = 4;
const plain = 8;
const special = 16;
const quotedPlain = 32;

const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  let bits = 0;
  if (/[A-Za-z_]/.test(character)) bits |= nameStart;
  if (/[0-9]/.test(character)) bits |= digit;
  if (/[ \t\n;&|()<>]/.test(character)) bits |= meta;
  if (!/[ \t\n;&|()<>\\'"`$]/.test(character)) bits |= plain;
  if (/[@*#?$!-]/.test(character)) bits |= special;
  if (!/[\\"`$}]/.test(character)) bits |= quotedPlain;
  classes[code] = bits;
}

const has = (code: number, bits: number): boolean => code < 128 && ((classes[code] ?? 0) & bits) !== 0;

export const isNameStart = (code: number): boolean => has(code, nameStart);
export const isDigit = (code: number): boolean => has(code, digit);
export const isNamePart = (code: number): boolean => has(code, nameStart | digit);
/** The one-character special parameters of POSIX 2.5.2, but for 0. */
export const isSpecialParameter = (code: number): boolean => has(code, special);
/** Ends an unquoted word: a blank, a newline or the start of an operator. False at the end of the text (NaN). */
export const isMeta = (code: number): boolean => has(code, meta);
/** Stands for itself in an unquoted word. False at the end of the text (NaN). */
export const isPlain = (code: number): boolean => code >= 128 || has(code, plain);
/** Stands for itself in double quotes, in `${…}` too. False at the end of the text (NaN). */
export const isQuotedPlain = (code: number): boolean => code >= 128 || has(code, quotedPlain);

export const code = {
  tab: 9,
  newline: 10,
  carriageReturn: 13,
  space: 32,
  bang: 33,
  doubleQuote: 34,
  hash: 35,
  dollar: 36,
  percent: 37,
  ampersand: 38,
  singleQuote: 39,
  open: 40,
  close: 41,
  asterisk: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  slash: 47,
  zero: 48,
  colon: 58,
  semicolon: 59,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
  at: 64,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  caret: 94,
  backquote: 96,
  openBrace: 123,
  pipe: 124,
  closeBrace: 125,
} as const;
