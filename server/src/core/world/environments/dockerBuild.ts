import type { Bytes } from "../../bytes";
import { directory, type FileNode, regularFile, symbolicLink } from "../fileLayers";
import { firstProcess } from "../initFiles";
import { ETHERNET, LOOPBACK, machine, mount } from "./common";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** A RUN step of a Dockerfile. */
export const dockerBuild: Environment = {
  name: "docker-build",
  summary: "a RUN step of a Dockerfile: overlay root, /dev/shm a tmpfs whose source is shm, policy-rc.d says 101",
  explanation: `Debian 12's container image, in which a RUN step installs packages. The root is an overlay that becomes a
layer of the image; /dev, /dev/shm and /proc are the container's and do not. The tmpfs at /dev/shm is called "shm", not
"tmpfs". /etc/resolv.conf and /etc/hosts are mounts and cannot be replaced by renaming. PID 1 is the step's shell, no
init; policy-rc.d forbids to start services.`,
  build: () =>
    machine("docker-build", recordedRoot("docker"), {
      mounts: MOUNTS,
      nodes: CONTAINER_DEVICES,
      binds: BINDS,
      facts: {
        container: "docker",
        hostname: "buildkitsandbox",
        policyRcD: 101,
        processes: [firstProcess("none")],
        interfaces: [LOOPBACK, ETHERNET],
        capabilities: CAPABILITIES,
      },
    }),
};

const device = (path: Bytes, rdev: string, mode = 0o666): readonly [Bytes, FileNode] => [
  path,
  { type: "char", mode, uid: 0, gid: 0, rdev },
];

/** The nodes that container managers make in their /dev. */
const CONTAINER_DEVICES: readonly (readonly [Bytes, FileNode])[] = [
  device("/dev/null", "1:3"),
  device("/dev/zero", "1:5"),
  device("/dev/full", "1:7"),
  device("/dev/random", "1:8"),
  device("/dev/urandom", "1:9"),
  device("/dev/tty", "5:0"),
  ["/dev/ptmx", symbolicLink("pts/ptmx")],
  ["/dev/fd", symbolicLink("/proc/self/fd")],
  ["/dev/stdin", symbolicLink("/proc/self/fd/0")],
  ["/dev/stdout", symbolicLink("/proc/self/fd/1")],
  ["/dev/stderr", symbolicLink("/proc/self/fd/2")],
  ["/dev/core", symbolicLink("/proc/kcore")],
  ["/dev/pts/ptmx", { type: "char", mode: 0o666, uid: 0, gid: 0, rdev: "5:2" }],
  ["/etc/hosts", regularFile("127.0.0.1\tlocalhost buildkitsandbox\n::1\tlocalhost ip6-localhost ip6-loopback\n")],
  ["/sys/firmware", directory()],
];

const MOUNTS = [
  "overlay / overlay rw,relatime,lowerdir=/var/lib/docker/overlay2/l/BASE,upperdir=/var/lib/docker/overlay2/STEP/diff,workdir=/var/lib/docker/overlay2/STEP/work",
  "proc /proc proc rw,nosuid,nodev,noexec,relatime",
  "tmpfs /dev tmpfs rw,nosuid,size=65536k,mode=755,inode64",
  "devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666",
  "shm /dev/shm tmpfs rw,nosuid,nodev,noexec,relatime,size=65536k,inode64",
  "mqueue /dev/mqueue mqueue rw,nosuid,nodev,noexec,relatime",
  "sysfs /sys sysfs ro,nosuid,nodev,noexec,relatime",
  "cgroup /sys/fs/cgroup cgroup2 ro,nosuid,nodev,noexec,relatime",
].map(mount);

const BINDS = [
  "/dev/sda1 /etc/resolv.conf ext4 ro,relatime",
  "/dev/sda1 /etc/hosts ext4 ro,relatime",
  "proc /proc/bus proc ro,nosuid,nodev,noexec,relatime",
  "proc /proc/fs proc ro,nosuid,nodev,noexec,relatime",
  "proc /proc/irq proc ro,nosuid,nodev,noexec,relatime",
  "proc /proc/sys proc ro,nosuid,nodev,noexec,relatime",
  "proc /proc/sysrq-trigger proc ro,nosuid,nodev,noexec,relatime",
  "tmpfs /proc/acpi tmpfs ro,relatime,inode64",
  "tmpfs /sys/firmware tmpfs ro,relatime,inode64",
].map(mount);

/** What a container's root keeps by default. */
const CAPABILITIES =
  "chown dac_override fowner fsetid kill setgid setuid setpcap net_bind_service net_raw sys_chroot mknod audit_write setfcap".split(
    " ",
  );
