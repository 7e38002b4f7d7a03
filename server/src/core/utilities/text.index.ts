/** The text utilities: what reads text and writes text. One line a utility. */
import { awk } from "./awk/awk";
import { base32, base64, basenc } from "./base64";
import { checksums } from "./checksums";
import { cksum, sum } from "./cksum";
import { cmp } from "./cmp";
import { column } from "./column";
import { comm } from "./comm";
import { csplit } from "./csplit";
import { cut } from "./cut";
import { date } from "./date";
import { diff } from "./diff";
import { echo } from "./echo";
import { expand, unexpand } from "./expand";
import { expr } from "./expr";
import { factor } from "./factor";
import { fmt } from "./fmt";
import { fold } from "./fold";
import { getopt } from "./getopt";
import { head } from "./head";
import { hexdump } from "./hexdump";
import { iconv } from "./iconv";
import { join } from "./join";
import { nl } from "./nl";
import { numfmt } from "./numfmt";
import { od } from "./od";
import { paste } from "./paste";
import { pr } from "./pr";
import { printf } from "./printf";
import { rev } from "./rev";
import { seq } from "./seq";
import { shuf } from "./shuf";
import { sleep } from "./sleep";
import { sort } from "./sort";
import { split } from "./split";
import { tac } from "./tac";
import { tail } from "./tail";
import { tee } from "./tee";
import { test } from "./test";
import { tr } from "./tr";
import { falseUtility, trueUtility } from "./trueFalse";
import { tsort } from "./tsort";
import { uniq } from "./uniq";
import type { Utility } from "./utility";
import { wc } from "./wc";
import { xxd } from "./xxd";
import { yes } from "./yes";

export const textUtilities: readonly Utility[] = [
  awk,
  base32,
  base64,
  basenc,
  ...checksums,
  cksum,
  cmp,
  column,
  comm,
  csplit,
  cut,
  date,
  diff,
  echo,
  expand,
  expr,
  factor,
  falseUtility,
  fmt,
  fold,
  getopt,
  head,
  hexdump,
  join,
  nl,
  numfmt,
  od,
  paste,
  pr,
  printf,
  rev,
  iconv,
  seq,
  shuf,
  sleep,
  sort,
  split,
  sum,
  tac,
  tail,
  tee,
  test,
  tr,
  trueUtility,
  tsort,
  unexpand,
  uniq,
  wc,
  xxd,
  yes,
];
