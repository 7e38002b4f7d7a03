import { civilTime, secondsOf } from "./civilTime";
import { readDate } from "./dateText";
import { type Call, flag, quote, quoteaf, utility, value } from "./utility";

const options = {
  access: flag("-a"),
  noCreate: flag("-c", "--no-create"),
  date: value("-d", "--date"),
  ignored: flag("-f"),
  noDereference: flag("-h", "--no-dereference"),
  modification: flag("-m"),
  reference: value("-r", "--reference"),
  stamp: value("-t"),
  time: value("--time"),
} as const;

/** touch - change file access and modification times. POSIX XCU touch. Access times are not kept. */
export const touch = utility({
  name: "touch",
  knows: "all",
  summary: "create files and set their times",
  options,
  missing: ["access times"],

  run(call) {
    const time = wantedTime(call);
    if (call.operands.length === 0) return call.usage("missing file operand");
    call.each(call.operands, (path) => touchOne(call, path, time));
  },
});

/** Seconds, or null for now. */
function wantedTime(call: Call<typeof options>): number | null {
  const { options: given, sys } = call;
  if (given.stamp !== undefined && (given.date !== undefined || given.reference !== undefined))
    return call.usage("cannot specify times from more than one source");
  if (given.stamp !== undefined) {
    const time = parseStamp(given.stamp, sys.now());
    if (time !== undefined) return time;
    call.fail(`invalid date format ${quote(given.stamp)}`);
    return call.exit(1);
  }
  let base = sys.now();
  if (given.reference !== undefined) {
    const stat = given.noDereference ? sys.lstat(given.reference) : sys.stat(given.reference);
    if (!stat.ok) {
      call.fail(`failed to get attributes of ${quoteaf(given.reference)}`, stat.errno);
      return call.exit(1);
    }
    base = stat.value.mtime;
  }
  if (given.date !== undefined) {
    const time = readDate(given.date, { seconds: base, nanoseconds: 0 }, (reason) => call.unmodelled(reason));
    if (time) return time.seconds + time.nanoseconds / 1e9;
    call.fail(`invalid date format ${quote(given.date)}`);
    return call.exit(1);
  }
  return given.reference === undefined ? null : base;
}

/** `[[CC]YY]MMDDhhmm[.ss]` of -t. */
function parseStamp(text: string, now: number): number | undefined {
  const [, century, year, month = "", day = "", hour = "", minute = "", second] =
    /^(\d\d)??(\d\d)?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?$/.exec(text) ?? [];
  if (month === "") return undefined;
  const short = year === undefined ? undefined : Number(year);
  const thisYear = civilTime(now).year;
  const full =
    short === undefined ? thisYear : (century === undefined ? (short < 69 ? 20 : 19) : Number(century)) * 100 + short;
  const [m, d, h, min, s] = [month, day, hour, minute, second ?? "0"].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (m < 1 || m > 12 || d < 1 || d > 31 || h > 23 || min > 59 || s > 60) return undefined;
  return secondsOf(full, m, d, h, min, s);
}

function touchOne(call: Call<typeof options>, path: string, time: number | null) {
  const { sys, options: given } = call;
  if (path === "-") return call.unmodelled("touch -");
  const follow = given.noDereference ? "no" : "yes";
  // With -a alone the modification time stays.
  const which = given.time;
  const accessOnly = given.access || which === "access" || which === "atime" || which === "use";
  const keepsTime = accessOnly && !given.modification && which !== "modify" && which !== "mtime";
  if (!given.noCreate && !given.noDereference) {
    const errno = sys.writeFile(path, "", { append: true });
    // What cannot be opened may still have its times set (a directory).
    if (errno && errno !== "EISDIR" && errno !== "EINVAL") {
      if (errno !== "EACCES" && errno !== "EROFS" && errno !== "ETXTBSY" && errno !== "ENXIO")
        return call.fail(`cannot touch ${quoteaf(path)}`, errno);
      if (!sys.exists(path)) return call.fail(`cannot touch ${quoteaf(path)}`, errno);
    }
  }
  if (keepsTime && (given.noDereference ? sys.lexists(path) : sys.exists(path))) return;
  const errno = refused(call, path, time) ?? sys.utimes(path, time ?? sys.now(), follow);
  if (!errno || (given.noCreate && errno === "ENOENT")) return;
  if (given.noDereference || given.noCreate) call.fail(`setting times of ${quoteaf(path)}`, errno);
  else call.fail(`cannot touch ${quoteaf(path)}`, errno);
}

/** utimensat(2): the owner may set any time, who may write the present one. */
function refused({ sys }: Call<typeof options>, path: string, time: number | null): "EACCES" | "EPERM" | null {
  if (sys.uid() === 0) return null;
  const stat = sys.stat(path);
  if (!stat.ok || stat.value.uid === sys.uid()) return null;
  if (time !== null) return "EPERM";
  return sys.access(path, "w") === null ? null : "EACCES";
}
