/**
 * What can lie where dpkg, init and the kernel keep theirs. Whoever puts things there puts things of one kind: a
 * program is no directory, a unit file no socket, `foo.dpkg-bak` was a file before it got that name. What a script would
 * do to a machine on which that is otherwise is not explored, and that is told among the assumptions.
 */
import type { Bytes } from "../bytes";
import type { PathAnswer } from "./question";

const FOLDER: readonly PathAnswer[] = ["directory", "symlink to a directory"];
const LINK: readonly PathAnswer[] = ["dangling symlink", "symlink to a directory", "symlink to a file"];

/** A place, what nobody puts there, and what is usual there besides files and directories. */
const PLACES: readonly (readonly [place: RegExp, never: readonly PathAnswer[], usual?: readonly PathAnswer[]])[] = [
  // What the kernel makes.
  [
    /^\/proc\/(self\/)?(mounts|mountinfo|cmdline|filesystems|modules|cpuinfo|meminfo|version|devices|partitions|swaps)$/,
    [...FOLDER, ...LINK],
  ],
  // Programs; they may be links (alternatives).
  [/^\/(usr\/(local\/)?)?s?bin\/[^/]+$/, FOLDER],
  // Init scripts and their links.
  [/^\/etc\/init\.d\/[^/]+$|^\/etc\/rc[0-6S]\.d\/[SK]\d\d[^/]+$/, FOLDER],
  // What dpkg notes of a package.
  [/^\/var\/lib\/dpkg\/info\/[^/]+$/, [...FOLDER, ...LINK]],
  // Conffiles that dpkg and ucf put aside (dpkg(1), ucf(1)). A directory that is put aside is called .dpkg-backup, too.
  [/\.(dpkg-(new|old|dist|bak|remove|tmp)|ucf-(new|old|dist))$|^\/etc\/.*\.dpkg-backup$/, [...FOLDER, ...LINK]],
  // Units and what enables them (systemd.unit(5)).
  [/^\/(usr\/)?lib\/systemd\/(system|user)\/[^/]+\.[a-z]+$/, [...FOLDER, "dangling symlink"]],
  [/^\/etc\/systemd\/(system|user)\/[^/]+\.(wants|requires|d)$/, ["file", ...LINK]],
  [/^\/etc\/systemd\/(system|user)\/[^/]+\.(wants|requires)\/[^/]+$/, ["file", ...FOLDER], ["symlink to a file"]],
  [/^\/etc\/systemd\/(system|user)\/[^/]+\.[a-z]+$/, FOLDER],
  [/^\/run\/systemd\/system$|^\/(etc|(usr\/)?lib)\/systemd(\/(system|user)(-preset)?)?$/, ["file", ...LINK]],
  // The state of deb-systemd-helper (init-system-helpers): empty files in the folders that the links are in.
  [/^\/var\/lib\/systemd\/deb-systemd-(user-)?helper-(enabled|masked)(\/[^/]+\.(wants|requires))?$/, ["file", ...LINK]],
  [/^\/var\/lib\/systemd\/deb-systemd-(user-)?helper-(enabled|masked)\/.*[^/]+\.[a-z-]+$/, [...FOLDER, ...LINK]],
  // Folders of configuration that is put together from files.
  [/^\/(etc|run|usr\/lib)\/([^/]+\/)*[^/]+\.d$/, ["file", "symlink to a file"]],
];

export const USUAL_PLACES =
  "what lies where dpkg, the init system and the kernel keep theirs is of the kind that they keep there";

/** What nobody puts at that path. */
export function neverAt(path: Bytes): readonly PathAnswer[] {
  return placeOf(path)?.[1] ?? [];
}

/** What may be at a path of which a script asks no more than that it is there. */
export function usuallyAt(path: Bytes): readonly PathAnswer[] {
  const [, never = [], usual = []] = placeOf(path) ?? [];
  return [...PATH_ANSWERS.filter((answer) => !never.includes(answer)), ...usual];
}

function placeOf(path: Bytes): (typeof PLACES)[number] | undefined {
  return PLACES.find(([place]) => place.test(path));
}

/** What can be at a path that nothing is known about. The others are answers where the script makes them a topic. */
const PATH_ANSWERS: readonly PathAnswer[] = ["absent", "directory", "file"];
