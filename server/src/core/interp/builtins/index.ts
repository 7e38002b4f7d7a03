/** The registry of builtins: one line each. */
import type { Bytes } from "../../bytes";
import type { Builtin } from "../builtin";
import {
  builtinBuiltin,
  caller,
  dirs,
  letBuiltin,
  mapfile,
  popd,
  pushd,
  readarray,
  unmodelledBuiltins,
} from "./bashOnly";
import {
  breakBuiltin,
  colon,
  command,
  continueBuiltin,
  dot,
  evalBuiltin,
  exec,
  exit,
  falseBuiltin,
  returnBuiltin,
  sourceBuiltin,
  trueBuiltin,
  type,
} from "./control";
import { declare, typeset } from "./declare";
import { cd, pwd, umask } from "./directories";
import { getopts, read } from "./input";
import { echo, printf } from "./output";
import { alias, bg, fg, hash, jobs, kill, times, trap, ulimit, unalias, wait } from "./processes";
import { shopt } from "./shopt";
import { bracket, test } from "./test";
import { exportBuiltin, local, readonly, set, shift, unset } from "./variables";

export const builtins: ReadonlyMap<Bytes, Builtin> = new Map(
  [
    colon,
    trueBuiltin,
    falseBuiltin,
    exit,
    returnBuiltin,
    breakBuiltin,
    continueBuiltin,
    evalBuiltin,
    dot,
    sourceBuiltin,
    exec,
    command,
    type,
    cd,
    pwd,
    umask,
    read,
    getopts,
    echo,
    printf,
    test,
    bracket,
    exportBuiltin,
    readonly,
    unset,
    local,
    shift,
    set,
    trap,
    wait,
    jobs,
    fg,
    bg,
    kill,
    times,
    ulimit,
    hash,
    alias,
    unalias,
    letBuiltin,
    mapfile,
    readarray,
    shopt,
    pushd,
    popd,
    dirs,
    builtinBuiltin,
    caller,
    declare,
    typeset,
    ...unmodelledBuiltins,
  ].map((builtin) => [builtin.name, builtin]),
);
