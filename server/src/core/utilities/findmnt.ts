import type { Bytes } from "../bytes";
import type { Mount } from "../world/inode";
import { type Call, flag, utility, value } from "./utility";

const options = {
  noHeadings: flag("-n", "--noheadings"),
  output: value("-o", "--output"),
  raw: flag("-r", "--raw"),
  list: flag("-l", "--list"),
  target: value("-T", "--target"),
  mountpoint: value("-M", "--mountpoint"),
  source: value("-S", "--source"),
  types: value("-t", "--types"),
  kernel: flag("-k", "--kernel"),
  first: flag("-f", "--first-only"),
} as const;

const COLUMNS: Readonly<Record<string, (mount: Mount) => Bytes>> = {
  TARGET: ({ at }) => at,
  SOURCE: ({ source }) => source,
  FSTYPE: ({ type }) => type,
  OPTIONS: ({ options: flags }) => flags,
};

/** findmnt - find a file system (util-linux): one, or a plain list. */
export const findmnt = utility({
  name: "findmnt",
  summary: "find a mounted file system",
  options,
  missing: ["the tree of all mounts", "columns but TARGET, SOURCE, FSTYPE and OPTIONS", "-s", "-J", "-P", "-R"],
  operands: { max: 2 },

  run(call) {
    const { options: given } = call;
    const found = matching(call);
    const shown = given.first ? found.slice(0, 1) : found;
    if (shown.length === 0) return 1;
    if (shown.length > 1 && !given.list && !given.raw) return call.unmodelled("the tree that findmnt draws");
    const names = (given.output ?? "TARGET,SOURCE,FSTYPE,OPTIONS").toUpperCase().split(",");
    const columns = names.map((name) => COLUMNS[name] ?? call.unmodelled(`findmnt -o ${name}`));
    const rows = [
      ...(given.noHeadings ? [] : [names]),
      ...shown.map((mount) => columns.map((column) => column(mount))),
    ];
    const widths = names.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
    for (const row of rows)
      call.print(
        given.raw
          ? row.join(" ")
          : row.map((text, i) => (i === row.length - 1 ? text : text.padEnd(widths[i] ?? 0))).join(" "),
      );
    return 0;
  },
});

function matching(call: Call<typeof options>): readonly Mount[] {
  const { options: given, operands, sys } = call;
  const real = (path: Bytes) => {
    const place = sys.realpath(path);
    return place.ok ? place.value : path;
  };
  const visible = sys.mounts().filter((mount, i, all) => !all.slice(i + 1).some((later) => later.at === mount.at));
  return visible.filter((mount) => {
    if (given.target !== undefined) {
      const holder = sys.statfs(given.target);
      if (!holder.ok || holder.value.mount.at !== mount.at) return false;
    }
    if (given.mountpoint !== undefined && mount.at !== real(given.mountpoint)) return false;
    if (given.source !== undefined && mount.source !== given.source) return false;
    if (given.types !== undefined && !given.types.split(",").includes(mount.type)) return false;
    const [first, second] = operands;
    if (second !== undefined) return mount.source === first && mount.at === real(second);
    return first === undefined || mount.at === real(first) || mount.source === first;
  });
}
