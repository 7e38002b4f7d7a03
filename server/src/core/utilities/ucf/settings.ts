/** What decides how ucf works: options, then UCF_… variables, then /etc/ucf.conf. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { Unmodelled } from "../utility";

/** The assignments of /etc/ucf.conf, which is a shell script; anything but plain assignments is not modelled. */
export function readUcfConf(sys: Sys): ReadonlyMap<Bytes, Bytes> {
  const text = sys.isFile("/etc/ucf.conf") ? sys.readFile("/etc/ucf.conf") : null;
  const assignments = new Map<Bytes, Bytes>();
  if (!text?.ok) return assignments;
  for (const line of text.value.split("\n")) {
    if (/^[ \t-\r]*(#|$)/.test(line)) continue;
    const found = /^[ \t-\r]*([A-Za-z_]\w*)=(?:"([^"$`\\]*)"|'([^']*)'|([\w./:-]*))[ \t-\r]*(?:#.*)?$/.exec(line);
    if (!found) throw new Unmodelled(`/etc/ucf.conf holds: ${line.trim()}`);
    assignments.set(found[1] ?? "", found[2] ?? found[3] ?? found[4] ?? "");
  }
  return assignments;
}

/** The setting: option, `UCF_NAME`, `conf_name`, or undefined. */
export function setting(sys: Sys, conf: ReadonlyMap<Bytes, Bytes>, name: string, option?: Bytes): Bytes | undefined {
  return option || sys.env(`UCF_${name.toUpperCase()}`) || conf.get(`conf_${name}`) || undefined;
}
