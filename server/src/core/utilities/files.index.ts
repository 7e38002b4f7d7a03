/** The utilities for files, processes and the machine, one line each. */

import { basename } from "./basename";
import { getcap, setcap } from "./capabilities";
import { cat } from "./cat";
import { chgrp } from "./chgrp";
import { chmod } from "./chmod";
import { chown } from "./chown";
import { cp } from "./cp";
import { dd } from "./dd";
import { df } from "./df";
import { dirname } from "./dirname";
import { du } from "./du";
import { env, printenv } from "./environment";
import { find } from "./find/find";
import { findmnt } from "./findmnt";
import { gunzip, gzip, zcat } from "./gzip";
import { groups, id, logname, whoami } from "./identity";
import { install } from "./install";
import { ischroot } from "./ischroot";
import { ln } from "./ln";
import { ls } from "./ls";
import { arch, getconf, hostname, nproc, pwd, tty, uname } from "./machine";
import { mkdir } from "./mkdir";
import { mkfifo, mknod } from "./mknod";
import { mktemp } from "./mktemp";
import { lsmod, modprobe, rmmod, sysctl } from "./modules";
import { mount } from "./mount";
import { mountpoint } from "./mountpoint";
import { mv } from "./mv";
import { ifconfig, ifdown, ifquery, ifup, ip, nc } from "./network";
import { pathchk } from "./pathchk";
import { kill, killall, pgrep, pidof, pkill, ps } from "./processes";
import { readlink } from "./readlink";
import { realpath } from "./realpath";
import { rm } from "./rm";
import { rmdir } from "./rmdir";
import { chroot, nice, nohup, sync, timeout } from "./runners";
import { runParts } from "./runParts";
import { depmod, logger, restorecon, selinuxenabled, stty, udevadm, who } from "./simple";
import { stat } from "./stat";
import { tar } from "./tar/tar";
import { tempfile } from "./tempfile";
import { touch } from "./touch";
import { truncate } from "./truncate";
import { umount } from "./umount";
import { link, unlink } from "./unlink";
import type { Utility } from "./utility";
import { which } from "./which";
import { flock, ionice, setsid } from "./wrappers";
import { xargs } from "./xargs";

export const fileUtilities: readonly Utility[] = [
  arch,
  basename,
  cat,
  chgrp,
  chmod,
  chown,
  chroot,
  cp,
  dd,
  depmod,
  df,
  dirname,
  du,
  env,
  find,
  findmnt,
  getconf,
  groups,
  hostname,
  id,
  install,
  ischroot,
  link,
  ln,
  logger,
  logname,
  ls,
  lsmod,
  mkdir,
  mkfifo,
  mknod,
  mktemp,
  modprobe,
  mount,
  mountpoint,
  mv,
  nice,
  nohup,
  nproc,
  pathchk,
  printenv,
  pwd,
  readlink,
  realpath,
  restorecon,
  rm,
  rmdir,
  rmmod,
  runParts,
  selinuxenabled,
  stat,
  sync,
  sysctl,
  tempfile,
  timeout,
  touch,
  truncate,
  tty,
  udevadm,
  umount,
  uname,
  unlink,
  which,
  stty,
  who,
  whoami,
  xargs,
  flock,
  ionice,
  setsid,
  getcap,
  gunzip,
  gzip,
  ifconfig,
  ifdown,
  ifquery,
  ifup,
  ip,
  kill,
  killall,
  nc,
  pgrep,
  pidof,
  pkill,
  ps,
  setcap,
  tar,
  zcat,
];
