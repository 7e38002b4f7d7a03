#### dpkg-maintscript-helper supports: what is known
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper supports rm_conffile; echo "[$?]"
dpkg-maintscript-helper supports mv_conffile; echo "[$?]"
dpkg-maintscript-helper supports symlink_to_dir; echo "[$?]"
dpkg-maintscript-helper supports dir_to_symlink; echo "[$?]"
dpkg-maintscript-helper supports other; echo "[$?]"
dpkg-maintscript-helper supports; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
#| [1]
#| [1]
## exit: 0

#### dpkg-maintscript-helper supports: without dpkg's variables
unset DPKG_MAINTSCRIPT_NAME
dpkg-maintscript-helper supports rm_conffile; echo $?
unset DPKG_MAINTSCRIPT_PACKAGE
dpkg-maintscript-helper supports rm_conffile; echo $?
dpkg-maintscript-helper rm_conffile /x -- install 1; echo $?
DPKG_MAINTSCRIPT_NAME=preinst dpkg-maintscript-helper mv_conffile /x /y -- install 1; echo $?
## stdout:
#| 1
#| 1
#| 1
#| 1
## stderr:
#| dpkg-maintscript-helper: warning: environment variable DPKG_MAINTSCRIPT_NAME missing
#| dpkg-maintscript-helper: warning: environment variable DPKG_MAINTSCRIPT_NAME missing
#| dpkg-maintscript-helper: warning: environment variable DPKG_MAINTSCRIPT_PACKAGE missing
#| dpkg-maintscript-helper: error: environment variable DPKG_MAINTSCRIPT_NAME is required
#| dpkg-maintscript-helper: error: environment variable DPKG_MAINTSCRIPT_PACKAGE is required
## exit: 0

#### dpkg-maintscript-helper rm_conffile: wrong use
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper ; echo "[$?]"
dpkg-maintscript-helper nothing; echo "[$?]"
dpkg-maintscript-helper rm_conffile; echo "[$?]"
dpkg-maintscript-helper rm_conffile /x; echo "[$?]"
dpkg-maintscript-helper rm_conffile /x 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile /x --; echo "[$?]"
dpkg-maintscript-helper rm_conffile x -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile -- x; echo "[$?]"
## stdout:
#| [1]
#| [1]
#| [1]
#| [1]
#| [1]
#| [1]
#| [1]
#| [1]
## stderr:
#| dpkg-maintscript-helper: error: missing command
#|
#| Use 'dpkg-maintscript-helper --help' for program usage information.
#| dpkg-maintscript-helper: error: command nothing is unknown
#| Hint: upgrading dpkg to a newer version might help.
#|
#| Use 'dpkg-maintscript-helper --help' for program usage information.
#| dpkg-maintscript-helper: error: missing arguments after --
#|
#| Use 'dpkg-maintscript-helper --help' for program usage information.
#| dpkg-maintscript-helper: error: missing arguments after --
#|
#| Use 'dpkg-maintscript-helper --help' for program usage information.
#| dpkg-maintscript-helper: error: missing arguments after --
#|
#| Use 'dpkg-maintscript-helper --help' for program usage information.
#| dpkg-maintscript-helper: error: maintainer script parameters are missing
#| dpkg-maintscript-helper: error: conffile 'x' is not an absolute path
#| dpkg-maintscript-helper: error: conffile '--' is not an absolute path
## exit: 0

#### dpkg-maintscript-helper rm_conffile: bad versions
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /x 1_2 -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile /x a -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile /x 1- -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile /x '1 2' -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile /x 1.0 -- upgrade 1_0; echo "[$?]"
dpkg-maintscript-helper rm_conffile /x 1.0 -- upgrade 1-; echo "[$?]"
## stdout:
#| [1]
#| [1]
#| [1]
#| [1]
#| [0]
#| [0]
## stderr:
#| dpkg-maintscript-helper: error: dpkg: warning: version '1_2' has bad syntax: invalid character in version number
#| dpkg-maintscript-helper: error: dpkg: warning: version 'a' has bad syntax: version number does not start with digit
#| dpkg-maintscript-helper: error: dpkg: error: version '1-' has bad syntax: revision number is empty
#| dpkg-maintscript-helper: error: dpkg: error: version '1 2' has bad syntax: version string has embedded spaces
#| dpkg: warning: version '1_0' has bad syntax: invalid character in version number
#| dpkg: error: version '1-' has bad syntax: revision number is empty
## exit: 0

#### dpkg-maintscript-helper mv_conffile: wrong use
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper mv_conffile; echo "[$?]"
dpkg-maintscript-helper mv_conffile /x; echo "[$?]"
dpkg-maintscript-helper mv_conffile /x y -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper mv_conffile x /y -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper mv_conffile /x /y --; echo "[$?]"
## stdout:
#| [1]
#| [1]
#| [1]
#| [1]
#| [1]
## stderr:
#| dpkg-maintscript-helper: error: missing arguments after --
#|
#| Use 'dpkg-maintscript-helper --help' for program usage information.
#| dpkg-maintscript-helper: error: missing arguments after --
#|
#| Use 'dpkg-maintscript-helper --help' for program usage information.
#| dpkg-maintscript-helper: error: new-conffile 'y' is not an absolute path
#| dpkg-maintscript-helper: error: old-conffile 'x' is not an absolute path
#| dpkg-maintscript-helper: error: maintainer script parameters are missing
## exit: 0

#### dpkg-maintscript-helper symlink_to_dir: wrong use
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper symlink_to_dir; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir x /y -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir /x/ /y -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir /x '' -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir '' y -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir /x /y --; echo "[$?]"
## stdout:
#| [1]
#| [1]
#| [1]
#| [1]
#| [1]
#| [1]
## stderr:
#| dpkg-maintscript-helper: error: missing arguments after --
#|
#| Use 'dpkg-maintscript-helper --help' for program usage information.
#| dpkg-maintscript-helper: error: symlink pathname is not an absolute path
#| dpkg-maintscript-helper: error: symlink pathname ends with a slash
#| dpkg-maintscript-helper: error: original symlink target is missing
#| dpkg-maintscript-helper: error: symlink parameter is missing
#| dpkg-maintscript-helper: error: maintainer script parameters are missing
## exit: 0

#### dpkg-maintscript-helper dir_to_symlink: wrong use
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper dir_to_symlink; echo "[$?]"
dpkg-maintscript-helper dir_to_symlink x /y -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper dir_to_symlink / /y -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper dir_to_symlink /x '' -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper dir_to_symlink /x /y --; echo "[$?]"
## stdout:
#| [1]
#| [1]
#| [1]
#| [1]
#| [1]
## stderr:
#| dpkg-maintscript-helper: error: missing arguments after --
#|
#| Use 'dpkg-maintscript-helper --help' for program usage information.
#| dpkg-maintscript-helper: error: directory parameter is not an absolute path
#| dpkg-maintscript-helper: error: directory parameter is missing
#| dpkg-maintscript-helper: error: new symlink target is missing
#| dpkg-maintscript-helper: error: maintainer script parameters are missing
## exit: 0

#### dpkg-maintscript-helper rm_conffile: preinst, unmodified file
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf":"hello\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0~ -- upgrade 1.0 2.0; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 foo -- install; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 foo -- abort-upgrade 1.0; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- upgrade 1.0 2.0; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf
#+ /etc/foo.conf.dpkg-remove file 0644 0:0 "hello\n"

#### dpkg-maintscript-helper mv_conffile: preinst, unmodified file
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf":"hello\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper mv_conffile /etc/foo.conf /etc/new.conf 1.0~ -- upgrade 1.0 2.0; echo "[$?]"
dpkg-maintscript-helper mv_conffile /etc/foo.conf /etc/new.conf 1.0 foo -- install 1.0; echo "[$?]"
## stdout:
#| [0]
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf
#+ /etc/foo.conf.dpkg-remove file 0644 0:0 "hello\n"

#### dpkg-maintscript-helper rm_conffile: preinst, changed file
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf":"changed\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0~ -- upgrade 1.0 2.0; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 foo -- install; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 foo -- abort-upgrade 1.0; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- upgrade 1.0 2.0; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf
#+ /etc/foo.conf.dpkg-backup file 0644 0:0 "changed\n"

#### dpkg-maintscript-helper mv_conffile: preinst, changed file
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf":"changed\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper mv_conffile /etc/foo.conf /etc/new.conf 1.0~ -- upgrade 1.0 2.0; echo "[$?]"
dpkg-maintscript-helper mv_conffile /etc/foo.conf /etc/new.conf 1.0 foo -- install 1.0; echo "[$?]"
## stdout:
#| [0]
#| [0]
## exit: 0

#### dpkg-maintscript-helper rm_conffile: no last version at all
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf":"hello\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf -- upgrade 99; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf
#+ /etc/foo.conf.dpkg-remove file 0644 0:0 "hello\n"

#### dpkg-maintscript-helper rm_conffile: an obsolete conffile, a file of nobody, an absent one, another package
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.d/old":"hi\n","/etc/mine":"m\n","/etc/x.conf":"hello\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.d/old 2 -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/mine 2 -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 2 -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/mine 2 nope -- upgrade 1; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/x.conf 2 libx -- upgrade 1; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
#| [0]
## stderr:
#| dpkg-query: package 'nope' is not installed
#| Use dpkg --contents (= dpkg-deb --contents) to list archive files contents.
## exit: 0
## changes:
#- /etc/foo.d/old
#+ /etc/foo.d/old.dpkg-backup file 0644 0:0 "hi\n"
#- /etc/x.conf
#+ /etc/x.conf.dpkg-remove file 0644 0:0 "hello\n"

#### dpkg-maintscript-helper rm_conffile: a package of several architectures
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/x.conf":"hello\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"libx","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/x.conf 2 -- upgrade 1; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#- /etc/x.conf
#+ /etc/x.conf.dpkg-remove file 0644 0:0 "hello\n"

#### dpkg-maintscript-helper rm_conffile: postinst finishes
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf.dpkg-remove":"r\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- configure; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- configure 2.0; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- configure 1.0; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| Removing obsolete conffile /etc/foo.conf ...
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf.dpkg-remove

#### dpkg-maintscript-helper rm_conffile: postinst keeps a changed file
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf.dpkg-backup":"b\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- configure 1.0; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- configure 1.0; echo "[$?]"
## stdout:
#| Obsolete conffile /etc/foo.conf has been modified by you.
#| Saving as /etc/foo.conf.dpkg-bak ...
#| [0]
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf.dpkg-backup
#+ /etc/foo.conf.dpkg-bak file 0644 0:0 "b\n"

#### dpkg-maintscript-helper rm_conffile: postrm purge
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf.dpkg-backup":"b\n","/etc/foo.conf.dpkg-bak":"b\n","/etc/foo.conf.dpkg-remove":"b\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postrm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- remove; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- purge; echo "[$?]"
## stdout:
#| [0]
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf.dpkg-backup
#- /etc/foo.conf.dpkg-bak
#- /etc/foo.conf.dpkg-remove

#### dpkg-maintscript-helper rm_conffile: postrm abort-upgrade
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf.dpkg-remove":"b\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postrm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- abort-upgrade 2.0; echo "[$?]"
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- abort-upgrade 1.0; echo "[$?]"
## stdout:
#| [0]
#| Reinstalling /etc/foo.conf that was moved away
#| [0]
## exit: 0
## changes:
#+ /etc/foo.conf file 0644 0:0 "b\n"
#- /etc/foo.conf.dpkg-remove

#### dpkg-maintscript-helper rm_conffile: postrm abort-install of a changed file
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf.dpkg-backup":"b\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postrm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- abort-install 1.0; echo "[$?]"
## stdout:
#| Reinstalling /etc/foo.conf that was backed-up
#| [0]
## exit: 0
## changes:
#+ /etc/foo.conf file 0644 0:0 "b\n"
#- /etc/foo.conf.dpkg-backup

#### dpkg-maintscript-helper rm_conffile: prerm does nothing
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf":"hello\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"prerm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- upgrade 1.0; echo "[$?]"
## stdout:
#| [0]
## exit: 0

#### dpkg-maintscript-helper mv_conffile: postinst, the file was not changed
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf.dpkg-remove":"b\n","/etc/new.conf":"n\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper mv_conffile /etc/foo.conf /etc/new.conf 1.0 -- configure 1.0; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf.dpkg-remove

#### dpkg-maintscript-helper mv_conffile: postinst keeps changes
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf":"changed\n","/etc/new.conf":"n\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper mv_conffile /etc/foo.conf /etc/new.conf 1.0 -- configure 1.0; echo "[$?]"
## stdout:
#| Preserving user changes to /etc/new.conf (renamed from /etc/foo.conf)...
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf
#~ /etc/new.conf file 0644 0:0 "changed\n"
#+ /etc/new.conf.dpkg-new file 0644 0:0 "n\n"

#### dpkg-maintscript-helper mv_conffile: postinst, no new file
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf":"changed\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper mv_conffile /etc/foo.conf /etc/new.conf 1.0 -- configure 0.9; echo "[$?]"
## stdout:
#| Preserving user changes to /etc/new.conf (renamed from /etc/foo.conf)...
#| [0]
## exit: 0
## changes:
#- /etc/foo.conf
#+ /etc/new.conf file 0644 0:0 "changed\n"

#### dpkg-maintscript-helper mv_conffile: postrm abort-upgrade
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf.dpkg-remove":"b\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postrm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper mv_conffile /etc/foo.conf /etc/new.conf 1.0 -- abort-upgrade 1.0; echo "[$?]"
## stdout:
#| Reinstalling /etc/foo.conf that was moved away
#| [0]
## exit: 0
## changes:
#+ /etc/foo.conf file 0644 0:0 "b\n"
#- /etc/foo.conf.dpkg-remove

#### dpkg-maintscript-helper symlink_to_dir: preinst
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/ln":{"link":"dir"},"/usr/share/dir/a":"a\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper symlink_to_dir /usr/share/ln other 1.0 -- upgrade 1.0; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir /usr/share/ln dir 1.0 -- upgrade 2.0; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir /usr/share/ln dir 1.0 -- install; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir /usr/share/ln dir 1.0 -- upgrade 1.0; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
## exit: 0
## changes:
#- /usr/share/ln
#+ /usr/share/ln.dpkg-backup symlink 0777 0:0 -> dir

#### dpkg-maintscript-helper symlink_to_dir: preinst, told by the resolved path
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/ln":{"link":"dir"},"/usr/share/dir/a":"a\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper symlink_to_dir /usr/share/ln /usr/share/dir 1.0 -- upgrade 1.0; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#- /usr/share/ln
#+ /usr/share/ln.dpkg-backup symlink 0777 0:0 -> dir

#### dpkg-maintscript-helper symlink_to_dir: postinst
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/ln.dpkg-backup":{"link":"dir"},"/usr/share/ln":null}
## env: {"DPKG_MAINTSCRIPT_NAME":"postinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper symlink_to_dir /usr/share/ln other 1.0 -- configure 1.0; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir /usr/share/ln dir 1.0 -- configure 1.0; echo "[$?]"
## stdout:
#| [0]
#| [0]
## exit: 0
## changes:
#- /usr/share/ln.dpkg-backup

#### dpkg-maintscript-helper symlink_to_dir: postrm purge
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/ln.dpkg-backup":{"link":"dir"}}
## env: {"DPKG_MAINTSCRIPT_NAME":"postrm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper symlink_to_dir /usr/share/ln dir 1.0 -- purge; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#- /usr/share/ln.dpkg-backup

#### dpkg-maintscript-helper symlink_to_dir: postrm abort-upgrade
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/ln.dpkg-backup":{"link":"dir"}}
## env: {"DPKG_MAINTSCRIPT_NAME":"postrm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper symlink_to_dir /usr/share/ln dir 1.0 -- abort-upgrade 2.0; echo "[$?]"
dpkg-maintscript-helper symlink_to_dir /usr/share/ln dir 1.0 -- abort-upgrade 1.0; echo "[$?]"
## stdout:
#| [0]
#| Restoring backup of /usr/share/ln ...
#| [0]
## exit: 0
## changes:
#+ /usr/share/ln symlink 0777 0:0 -> dir
#- /usr/share/ln.dpkg-backup

#### dpkg-maintscript-helper dir_to_symlink: preinst
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/dir/a":"a\n","/usr/share/dir/sub/b":"b\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper dir_to_symlink /usr/share/dir other 1.0 -- upgrade 2.0; echo "[$?]"
dpkg-maintscript-helper dir_to_symlink /usr/share/dir/ other 1.0 -- upgrade 1.0; echo "[$?]"
## stdout:
#| [0]
#| [0]
## exit: 0
## changes:
#+ /usr/share/dir.dpkg-backup dir 0755 0:0
#+ /usr/share/dir.dpkg-backup/a file 0644 0:0 "a\n"
#+ /usr/share/dir.dpkg-backup/sub dir 0755 0:0
#+ /usr/share/dir.dpkg-backup/sub/b file 0644 0:0 "b\n"
#+ /usr/share/dir/.dpkg-staging-dir file 0644 0:0 ""
#- /usr/share/dir/a
#- /usr/share/dir/sub
#- /usr/share/dir/sub/b

#### dpkg-maintscript-helper dir_to_symlink: preinst, a file of nobody
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/dir/alien":"x\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper dir_to_symlink /usr/share/dir other 1.0 -- upgrade 1.0; echo "[$?]"
## stdout:
#| [1]
## stderr:
#| dpkg-maintscript-helper: error: file '/usr/share/dir/alien' not owned by package 'foo:amd64'
#| dpkg-maintscript-helper: error: directory '/usr/share/dir' contains files not owned by package foo:amd64, cannot switch to symlink
## exit: 0

#### dpkg-maintscript-helper dir_to_symlink: preinst, conffiles inside
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/cd/c.conf":"x\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper dir_to_symlink /usr/share/cd other 1.0 -- upgrade 1.0; echo "[$?]"
## stdout:
#| [1]
## stderr:
#| dpkg-maintscript-helper: error: directory '/usr/share/cd' contains conffiles, cannot switch to symlink
## exit: 0

#### dpkg-maintscript-helper dir_to_symlink: postinst switches, relative target
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/dir.dpkg-backup/a":"a\n","/usr/share/dir/.dpkg-staging-dir":"","/usr/share/other":null}
## env: {"DPKG_MAINTSCRIPT_NAME":"postinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper dir_to_symlink /usr/share/dir other 1.0 -- configure 1.0; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#~ /usr/share/dir symlink 0777 0:0 -> other
#- /usr/share/dir.dpkg-backup
#- /usr/share/dir.dpkg-backup/a
#- /usr/share/dir/.dpkg-staging-dir

#### dpkg-maintscript-helper dir_to_symlink: postinst switches, absolute target, old version or not
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/dir.dpkg-backup/a":"a\n","/usr/share/dir/.dpkg-staging-dir":"","/usr/share/other":null}
## env: {"DPKG_MAINTSCRIPT_NAME":"postinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper dir_to_symlink /usr/share/dir /usr/share/other 1.0 -- configure 9; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#~ /usr/share/dir symlink 0777 0:0 -> /usr/share/other
#- /usr/share/dir.dpkg-backup
#- /usr/share/dir.dpkg-backup/a
#- /usr/share/dir/.dpkg-staging-dir

#### dpkg-maintscript-helper dir_to_symlink: postrm purge
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/dir.dpkg-backup/a/b":"a\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"postrm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper dir_to_symlink /usr/share/dir other 1.0 -- purge; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#- /usr/share/dir.dpkg-backup
#- /usr/share/dir.dpkg-backup/a
#- /usr/share/dir.dpkg-backup/a/b

#### dpkg-maintscript-helper dir_to_symlink: postrm abort-upgrade of a staged directory
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/dir.dpkg-backup/a":"a\n","/usr/share/dir/.dpkg-staging-dir":""}
## env: {"DPKG_MAINTSCRIPT_NAME":"postrm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper dir_to_symlink /usr/share/dir other 1.0 -- abort-upgrade 1.0; echo "[$?]"
## stdout:
#| Restoring backup of /usr/share/dir ...
#| [0]
## exit: 0
## changes:
#- /usr/share/dir.dpkg-backup
#- /usr/share/dir.dpkg-backup/a
#- /usr/share/dir/.dpkg-staging-dir
#+ /usr/share/dir/a file 0644 0:0 "a\n"

#### dpkg-maintscript-helper dir_to_symlink: postrm abort-upgrade of a symlink
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/usr/share/dir.dpkg-backup/a":"a\n","/usr/share/dir":{"link":"other"},"/usr/share/other":null}
## env: {"DPKG_MAINTSCRIPT_NAME":"postrm","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-maintscript-helper dir_to_symlink /usr/share/dir other 1.0 -- abort-upgrade 1.0; echo "[$?]"
## stdout:
#| Restoring backup of /usr/share/dir ...
#| [0]
## exit: 0
## changes:
#~ /usr/share/dir dir 0755 0:0
#- /usr/share/dir.dpkg-backup
#- /usr/share/dir.dpkg-backup/a
#+ /usr/share/dir/a file 0644 0:0 "a\n"

#### dpkg-maintscript-helper rm_conffile: DPKG_ROOT is put before every path
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/r/etc/foo.conf":"hello\n","/r/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64","DPKG_ROOT":"/r","DPKG_ADMINDIR":"/var/lib/dpkg"}
dpkg-maintscript-helper rm_conffile /etc/foo.conf 1.0 -- upgrade 1.0; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#- /r/etc/foo.conf
#+ /r/etc/foo.conf.dpkg-remove file 0644 0:0 "hello\n"

#### dpkg-maintscript-helper: as debhelper calls it under set -e
## files: {"/var/lib/dpkg/status":"Package: dpkg\nStatus: install ok installed\nMaintainer: D <d@example.org>\nArchitecture: amd64\nVersion: 1.21.22\nDescription: d\n\nPackage: foo\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 1.0\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo.d/old e7df7cd2ca07f4f1ab415d457a6e1c13 obsolete\n /usr/share/cd/c.conf 0123\nDescription: x\n\nPackage: libx\nStatus: install ok installed\nMaintainer: F <f@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.0\nConffiles:\n /etc/x.conf b1946ac92492d2347c6235b4d2611184\nDescription: x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/etc/foo.d\n/etc/foo.d/old\n/usr/share/dir\n/usr/share/dir/a\n/usr/share/dir/sub\n/usr/share/dir/sub/b\n/usr/share/ln\n/usr/share/cd\n/usr/share/cd/c.conf\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/etc/x.conf\n","/etc/foo.conf":"changed\n"}
## env: {"DPKG_MAINTSCRIPT_NAME":"preinst","DPKG_MAINTSCRIPT_PACKAGE":"foo"}
## args: ["upgrade","1.0","2.0"]
set -e
dpkg-maintscript-helper rm_conffile /etc/foo.conf 2.0\~ foo -- "$@"
dpkg-maintscript-helper mv_conffile /etc/a /etc/b 2.0\~ foo -- "$@"
echo done
## stdout:
#| done
## exit: 0
## changes:
#- /etc/foo.conf
#+ /etc/foo.conf.dpkg-backup file 0644 0:0 "changed\n"
