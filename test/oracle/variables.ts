/** What the recorder and the replay agree on: where and as what a case's script runs. */

/** The variables that dpkg sets for a maintainer script. */
export const VARIABLES: Readonly<Record<string, string>> = {
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  HOME: "/root",
  TERM: "dumb",
  LC_ALL: "C.UTF-8",
  DEBIAN_FRONTEND: "noninteractive",
  DPKG_MAINTSCRIPT_PACKAGE: "oracle",
  DPKG_MAINTSCRIPT_NAME: "postinst",
  DPKG_MAINTSCRIPT_ARCH: "amd64",
  DPKG_MAINTSCRIPT_PACKAGE_REFCOUNT: "1",
  DPKG_MAINTSCRIPT_DEBUG: "0",
  DPKG_ADMINDIR: "/var/lib/dpkg",
  DPKG_FORCE: "security-mac,downgrade",
  DPKG_ROOT: "",
  DPKG_RUNNING_VERSION: "1.21.22",
};

/** Where the script lies: its `$0`. */
export const SCRIPT_PATH = "/var/lib/dpkg/info/oracle.postinst";
export const WORKING_DIRECTORY = "/tmp";
export const HOST_NAME = "oracle";
