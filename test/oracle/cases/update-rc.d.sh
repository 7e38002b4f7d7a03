#### update-rc.d defaults: new, again
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
update-rc.d demo defaults; echo $?
update-rc.d demo defaults; echo $?
## stdout:
#| 0
#| 0
## exit: 0
## changes:
#+ /etc/rc0.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc1.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc2.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc3.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc4.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc5.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc6.d/K01demo symlink 0777 0:0 -> ../init.d/demo

#### update-rc.d disable, enable: plain use
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
update-rc.d demo defaults; update-rc.d demo disable; echo $?; ls /etc/rc?.d/*demo; update-rc.d demo enable; echo $?; ls /etc/rc?.d/*demo
## stdout:
#| 0
#| /etc/rc0.d/K01demo
#| /etc/rc1.d/K01demo
#| /etc/rc2.d/K01demo
#| /etc/rc3.d/K01demo
#| /etc/rc4.d/K01demo
#| /etc/rc5.d/K01demo
#| /etc/rc6.d/K01demo
#| 0
#| /etc/rc0.d/K01demo
#| /etc/rc1.d/K01demo
#| /etc/rc2.d/S01demo
#| /etc/rc3.d/S01demo
#| /etc/rc4.d/S01demo
#| /etc/rc5.d/S01demo
#| /etc/rc6.d/K01demo
## exit: 0
## changes:
#+ /etc/rc0.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc1.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc2.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc3.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc4.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc5.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc6.d/K01demo symlink 0777 0:0 -> ../init.d/demo

#### update-rc.d disable: some runlevels
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
update-rc.d demo defaults; update-rc.d demo disable 2 3; ls /etc/rc?.d/*demo; update-rc.d demo disable 7; echo $?; update-rc.d demo disable 1 4; ls /etc/rc?.d/*demo
## stdout:
#| /etc/rc0.d/K01demo
#| /etc/rc1.d/K01demo
#| /etc/rc2.d/K01demo
#| /etc/rc3.d/K01demo
#| /etc/rc4.d/S01demo
#| /etc/rc5.d/S01demo
#| /etc/rc6.d/K01demo
#| 1
#| /etc/rc0.d/K01demo
#| /etc/rc1.d/K01demo
#| /etc/rc2.d/K01demo
#| /etc/rc3.d/K01demo
#| /etc/rc4.d/K01demo
#| /etc/rc5.d/S01demo
#| /etc/rc6.d/K01demo
## stderr:
#| update-rc.d: warning: disable action will have no effect on runlevel 7
#| update-rc.d: error: no runlevel symlinks to modify, aborting!
#| update-rc.d: warning: disable action will have no effect on runlevel 1
## exit: 0
## changes:
#+ /etc/rc0.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc1.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc2.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc3.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc4.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc5.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc6.d/K01demo symlink 0777 0:0 -> ../init.d/demo

#### update-rc.d remove: plain use
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
update-rc.d demo defaults; update-rc.d demo remove; echo $?; update-rc.d -f demo remove; echo $?
## stdout:
#| 0
#| 0
## exit: 0

#### update-rc.d defaults-disabled: plain use
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
update-rc.d demo defaults-disabled; echo $?; ls /etc/rc?.d/*demo
## stdout:
#| 0
#| /etc/rc0.d/K01demo
#| /etc/rc1.d/K01demo
#| /etc/rc2.d/K01demo
#| /etc/rc3.d/K01demo
#| /etc/rc4.d/K01demo
#| /etc/rc5.d/K01demo
#| /etc/rc6.d/K01demo
## exit: 0
## changes:
#+ /etc/rc0.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc1.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc2.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc3.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc4.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc5.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc6.d/K01demo symlink 0777 0:0 -> ../init.d/demo

#### update-rc.d: no init script
for action in defaults defaults-disabled enable disable remove; do update-rc.d none $action; echo $?; done
## stdout:
#| 1
#| 1
#| 1
#| 1
#| 0
## stderr:
#| update-rc.d: error: unable to read /etc/init.d/none
#| update-rc.d: error: unable to read /etc/init.d/none
#| update-rc.d: error: cannot find a LSB script for none
#| update-rc.d: error: cannot find a LSB script for none
## exit: 0

#### update-rc.d enable: no links
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
update-rc.d demo enable; echo $?
## stdout:
#| 1
## stderr:
#| update-rc.d: error: no runlevel symlinks to modify, aborting!
## exit: 0

#### update-rc.d start, stop: the old form
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
update-rc.d demo start 20 2 3 . stop 80 0 .; echo $?; ls /etc/rc?.d/*demo
## stdout:
#| 0
#| /etc/rc0.d/K01demo
#| /etc/rc1.d/K01demo
#| /etc/rc2.d/S01demo
#| /etc/rc3.d/S01demo
#| /etc/rc4.d/S01demo
#| /etc/rc5.d/S01demo
#| /etc/rc6.d/K01demo
## stderr:
#| update-rc.d: warning: start and stop actions are no longer supported; falling back to defaults
#| update-rc.d: warning: start runlevel arguments (2 3) do not match demo Default-Start values (2 3 4 5)
#| update-rc.d: warning: stop runlevel arguments (0) do not match demo Default-Stop values (0 1 6)
## exit: 0
## changes:
#+ /etc/rc0.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc1.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc2.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc3.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc4.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc5.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc6.d/K01demo symlink 0777 0:0 -> ../init.d/demo

#### update-rc.d start: the same runlevels
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
update-rc.d demo start 20 2 3 4 5 . stop 80 0 1 6 .; echo $?
## stdout:
#| 0
## stderr:
#| update-rc.d: warning: start and stop actions are no longer supported; falling back to defaults
## exit: 0
## changes:
#+ /etc/rc0.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc1.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc2.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc3.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc4.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc5.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc6.d/K01demo symlink 0777 0:0 -> ../init.d/demo

#### update-rc.d defaults: sequence numbers are ignored
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
update-rc.d demo defaults 20 80; echo $?
## stdout:
#| 0
## exit: 0
## changes:
#+ /etc/rc0.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc1.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc2.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc3.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc4.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc5.d/S01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc6.d/K01demo symlink 0777 0:0 -> ../init.d/demo

#### update-rc.d: wrong use
update-rc.d; echo $?; update-rc.d -x demo defaults; echo $?; update-rc.d demo; echo $?; update-rc.d demo nonsense; echo $?; update-rc.d -h; echo $?
## stdout:
#| 1
#| 1
#| 1
#| 1
#| 1
## stderr: "update-rc.d: error: not enough arguments\nusage: update-rc.d [-f] <basename> remove\n       update-rc.d [-f] <basename> defaults\n       update-rc.d [-f] <basename> defaults-disabled\n       update-rc.d <basename> disable|enable [S|2|3|4|5]\n\t\t-f: force\n\nThe disable|enable API is not stable and might change in the future.\nupdate-rc.d: error: unknown option\nusage: update-rc.d [-f] <basename> remove\n       update-rc.d [-f] <basename> defaults\n       update-rc.d [-f] <basename> defaults-disabled\n       update-rc.d <basename> disable|enable [S|2|3|4|5]\n\t\t-f: force\n\nThe disable|enable API is not stable and might change in the future.\nupdate-rc.d: error: not enough arguments\nusage: update-rc.d [-f] <basename> remove\n       update-rc.d [-f] <basename> defaults\n       update-rc.d [-f] <basename> defaults-disabled\n       update-rc.d <basename> disable|enable [S|2|3|4|5]\n\t\t-f: force\n\nThe disable|enable API is not stable and might change in the future.\nusage: update-rc.d [-f] <basename> remove\n       update-rc.d [-f] <basename> defaults\n       update-rc.d [-f] <basename> defaults-disabled\n       update-rc.d <basename> disable|enable [S|2|3|4|5]\n\t\t-f: force\n\nThe disable|enable API is not stable and might change in the future.\nusage: update-rc.d [-f] <basename> remove\n       update-rc.d [-f] <basename> defaults\n       update-rc.d [-f] <basename> defaults-disabled\n       update-rc.d <basename> disable|enable [S|2|3|4|5]\n\t\t-f: force\n\nThe disable|enable API is not stable and might change in the future.\n"
## exit: 0

#### update-rc.d defaults: a script without a header
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n","mode":"0755"}}
update-rc.d demo defaults; echo $?; update-rc.d demo disable; echo $?
## stdout:
#| 0
#| 1
## stderr:
#| update-rc.d: error: demo Default-Start contains no runlevels, aborting.
## exit: 0

#### update-rc.d defaults: runlevel S
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Default-Start: S\n# Default-Stop:\n### END INIT INFO\n","mode":"0755"}}
update-rc.d demo defaults; echo $?
## stdout:
#| 0
## exit: 0
## changes:
#+ /etc/rcS.d/S01demo symlink 0777 0:0 -> ../init.d/demo

#### update-rc.d enable: a unit of the same name, without systemctl
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/lib/systemd/system/demo.service":"[Install]\nWantedBy=multi-user.target\n"}
update-rc.d demo defaults; update-rc.d demo enable; update-rc.d demo disable
## exit: 0
## changes:
#+ /etc/rc0.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc1.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc2.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc3.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc4.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc5.d/K01demo symlink 0777 0:0 -> ../init.d/demo
#+ /etc/rc6.d/K01demo symlink 0777 0:0 -> ../init.d/demo

#### update-rc.d defaults: below DPKG_ROOT
## files: {"/r/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
DPKG_ROOT=/r update-rc.d demo defaults; echo $?; DPKG_ROOT=/r update-rc.d demo remove
## stdout:
#| 0
## exit: 0
## changes:
#+ /r/etc/rc0.d dir 0755 0:0
#+ /r/etc/rc1.d dir 0755 0:0
#+ /r/etc/rc2.d dir 0755 0:0
#+ /r/etc/rc3.d dir 0755 0:0
#+ /r/etc/rc4.d dir 0755 0:0
#+ /r/etc/rc5.d dir 0755 0:0
#+ /r/etc/rc6.d dir 0755 0:0
