// Tells the story of this folder with the public commands of maintscript, and nothing else. See README.md.
import { spawnSync } from "node:child_process";
import path from "node:path";

const here = path.relative(process.cwd(), import.meta.dirname) || ".";
const cli = path.join(import.meta.dirname, "../../dist/cli.js");

tell("The same postinst on an installed machine and on a build server's chroot");
run("compare", `${here}/ifupdown.postinst`, "configure", "", "--host", "debian-12", "--host", "debootstrap");

tell("The image that was built on the machine, through two boots");
run("timeline", `${here}/good.timeline.json`);

tell("The image that was built in the chroot, through two boots");
run("timeline", `${here}/bad.timeline.json`);

function tell(title) {
  console.log(`\n\n${title}\n${"=".repeat(title.length)}`);
}

/** Status 1 says that hosts differ or that a machine waits: that is the story. */
function run(...args) {
  const shown = args.map((arg) => (/^[\w./=-]+$/.test(arg) ? arg : `'${arg}'`)).join(" ");
  console.log(`\n$ maintscript ${shown}\n`);
  const { status, error } = spawnSync(process.execPath, [cli, ...args], { stdio: "inherit" });
  if (error || status === null || status > 1) process.exit(status ?? 1);
}
