#### invoke-rc.d: no init system and no policy
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d demo status; echo $?
## stdout:
#| 0
#| 0
#| 4
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: No init system and policy-rc.d missing! Defaulting to block.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: No init system and policy-rc.d missing! Defaulting to block.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: No init system and policy-rc.d missing! Defaulting to block.
#| invoke-rc.d: emulating initscript action "status", returning "unknown"
## exit: 0

#### invoke-rc.d --disclose-deny, --query, --force, --try-anyway: no init system
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
invoke-rc.d --disclose-deny demo start; echo $?; invoke-rc.d --query demo stop; echo $?; invoke-rc.d --force demo start; echo $?; invoke-rc.d --force demo fail; echo $?; invoke-rc.d --try-anyway demo start; echo $?
## stdout:
#| 101
#| 101
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo fail
#| 7
#| 0
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: No init system and policy-rc.d missing! Defaulting to block.
#| invoke-rc.d: initscript action "start" not executed.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: No init system and policy-rc.d missing! Defaulting to block.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: No init system and policy-rc.d missing, but force specified so proceeding.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: No init system and policy-rc.d missing, but force specified so proceeding.
#| invoke-rc.d: initscript demo, action "fail" failed.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: No init system and policy-rc.d missing! Defaulting to block.
## exit: 0

#### invoke-rc.d: no init script
invoke-rc.d none start; echo $?; invoke-rc.d --quiet none stop; echo $?; invoke-rc.d --disclose-deny none stop; echo $?
## stdout:
#| 0
#| 0
#| 101
## stderr:
#| invoke-rc.d: unknown initscript, /etc/init.d/none not found.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: unknown initscript, /etc/init.d/none not found.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: initscript action "stop" not executed.
## exit: 0

#### invoke-rc.d: wrong use
invoke-rc.d demo; echo $?; invoke-rc.d --nonsense demo start; echo $?; invoke-rc.d 'a b' start; echo $?; invoke-rc.d --quiet demo; echo $?
## stdout:
#| 103
#| 103
#| 103
#| 103
## stderr:
#| invoke-rc.d: syntax error: missing required parameter
#| invoke-rc.d: syntax error: unknown option "--nonsense"
#| invoke-rc.d: syntax error: embedded blanks are not allowed in "a b"
## exit: 0

#### invoke-rc.d: policy 0
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\necho 'reload fail'\nexit 0\n","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d --quiet demo stop; echo $?; invoke-rc.d --query demo start; echo $?; invoke-rc.d --force demo start; echo $?; invoke-rc.d --disclose-deny demo stop; echo $?
## stdout:
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo stop
#| 0
#| init /etc/init.d/demo stop
#| 0
#| 104
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo stop
#| 0
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
## exit: 0

#### invoke-rc.d: policy 1
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\necho 'reload fail'\nexit 1\n","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d --quiet demo stop; echo $?; invoke-rc.d --query demo start; echo $?; invoke-rc.d --force demo start; echo $?; invoke-rc.d --disclose-deny demo stop; echo $?
## stdout:
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo stop
#| 0
#| init /etc/init.d/demo stop
#| 0
#| 105
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo stop
#| 0
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d query returned "behaviour undefined",
#| invoke-rc.d: assuming "start" is allowed.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d query returned "behaviour undefined",
#| invoke-rc.d: assuming "stop" is allowed.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d query returned "behaviour undefined",
#| invoke-rc.d: assuming "start" is allowed.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d query returned "behaviour undefined",
#| invoke-rc.d: assuming "stop" is allowed.
## exit: 0

#### invoke-rc.d: policy 101
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\necho 'reload fail'\nexit 101\n","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d --quiet demo stop; echo $?; invoke-rc.d --query demo start; echo $?; invoke-rc.d --force demo start; echo $?; invoke-rc.d --disclose-deny demo stop; echo $?
## stdout:
#| 0
#| 0
#| 0
#| 101
#| init /etc/init.d/demo start
#| 0
#| 101
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d denied execution of start.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d denied execution of stop.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d denied execution of start.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: Overriding policy-rc.d denied execution of start.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d denied execution of stop.
#| invoke-rc.d: initscript action "stop" not executed.
## exit: 0

#### invoke-rc.d: policy 102
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\necho 'reload fail'\nexit 102\n","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d --quiet demo stop; echo $?; invoke-rc.d --query demo start; echo $?; invoke-rc.d --force demo start; echo $?; invoke-rc.d --disclose-deny demo stop; echo $?
## stdout:
#| 102
#| 102
#| 102
#| 102
#| init /etc/init.d/demo start
#| 0
#| 102
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d returned error status 102
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d returned error status 102
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d returned error status 102
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d returned error status 102
## exit: 0

#### invoke-rc.d: policy 104
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\necho 'reload fail'\nexit 104\n","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d --quiet demo stop; echo $?; invoke-rc.d --query demo start; echo $?; invoke-rc.d --force demo start; echo $?; invoke-rc.d --disclose-deny demo stop; echo $?
## stdout:
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo stop
#| 0
#| init /etc/init.d/demo stop
#| 0
#| 104
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo stop
#| 0
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
## exit: 0

#### invoke-rc.d: policy 105
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\necho 'reload fail'\nexit 105\n","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d --quiet demo stop; echo $?; invoke-rc.d --query demo start; echo $?; invoke-rc.d --force demo start; echo $?; invoke-rc.d --disclose-deny demo stop; echo $?
## stdout:
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo stop
#| 0
#| init /etc/init.d/demo stop
#| 0
#| 105
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo stop
#| 0
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d query returned "behaviour undefined",
#| invoke-rc.d: assuming "start" is allowed.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d query returned "behaviour undefined",
#| invoke-rc.d: assuming "stop" is allowed.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d query returned "behaviour undefined",
#| invoke-rc.d: assuming "start" is allowed.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: policy-rc.d query returned "behaviour undefined",
#| invoke-rc.d: assuming "stop" is allowed.
## exit: 0

#### invoke-rc.d: policy 106
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\necho 'reload fail'\nexit 106\n","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d --quiet demo stop; echo $?; invoke-rc.d --query demo start; echo $?; invoke-rc.d --force demo start; echo $?; invoke-rc.d --disclose-deny demo stop; echo $?
## stdout:
#| init /etc/init.d/demo reload
#| 0
#| init /etc/init.d/demo reload
#| 0
#| init /etc/init.d/demo reload
#| 0
#| 106
#| init /etc/init.d/demo start
#| 0
#| init /etc/init.d/demo reload
#| 0
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: executing actions "reload, fail" instead due to policy-rc.d request.
#| invoke-rc.d: executing initscript action "reload"...
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: executing actions "reload, fail" instead due to policy-rc.d request.
#| invoke-rc.d: executing initscript action "reload"...
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: ignoring policy-rc.d fallback request: reload, fail.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: executing actions "reload, fail" instead due to policy-rc.d request.
#| invoke-rc.d: executing initscript action "reload"...
## exit: 0

#### invoke-rc.d: policy 77
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\necho 'reload fail'\nexit 77\n","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d --quiet demo stop; echo $?; invoke-rc.d --query demo start; echo $?; invoke-rc.d --force demo start; echo $?; invoke-rc.d --disclose-deny demo stop; echo $?
## stdout:
#| 102
#| 102
#| 102
#| 102
#| init /etc/init.d/demo start
#| 0
#| 102
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: policy-rc.d returned unexpected error status 77, 102 used instead.
#| invoke-rc.d: policy-rc.d returned error status 102
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: policy-rc.d returned unexpected error status 77, 102 used instead.
#| invoke-rc.d: policy-rc.d returned error status 102
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: policy-rc.d returned unexpected error status 77, 102 used instead.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: policy-rc.d returned unexpected error status 77, 102 used instead.
#| invoke-rc.d: policy-rc.d returned error status 102
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: WARNING: policy-rc.d returned unexpected error status 77, 102 used instead.
#| invoke-rc.d: policy-rc.d returned error status 102
## exit: 0

#### invoke-rc.d: what the policy is told
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\necho \"policy $*\" >&2\nexit 0\n","mode":"0755"}}
invoke-rc.d demo start; invoke-rc.d --quiet demo stop
## stdout:
#| init /etc/init.d/demo start
#| init /etc/init.d/demo stop
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| policy demo (start)
#| policy --quiet demo stop
## exit: 0

#### invoke-rc.d: an init system, no runlevel
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/sbin/init":{"content":"","mode":"0755"}}
invoke-rc.d demo start; echo $?; invoke-rc.d demo stop; echo $?; invoke-rc.d demo status; invoke-rc.d demo fail; echo $?; invoke-rc.d demo reload x y
## stdout:
#| 0
#| init /etc/init.d/demo stop
#| 0
#| init /etc/init.d/demo status
#| init /etc/init.d/demo fail
#| 7
#| init /etc/init.d/demo reload x y
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: initscript demo, action "fail" failed.
#| invoke-rc.d: could not determine current runlevel
## exit: 0

#### invoke-rc.d: a script that is not executable
## files: {"/etc/init.d/demo":"#!/bin/sh\n","/sbin/init":{"content":"","mode":"0755"}}
invoke-rc.d demo stop; echo $?; invoke-rc.d --disclose-deny demo stop; echo $?; invoke-rc.d demo status; echo $?; invoke-rc.d --query demo stop; echo $?; invoke-rc.d --force demo stop; echo $?
## stdout:
#| 0
#| 101
#| 4
#| 101
#| 102
## stderr:
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: initscript action "stop" not executed.
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: emulating initscript action "status", returning "unknown"
#| invoke-rc.d: could not determine current runlevel
#| invoke-rc.d: could not determine current runlevel
## exit: 0

#### invoke-rc.d --skip-systemd-native: no systemd
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"},"/sbin/init":{"content":"","mode":"0755"}}
invoke-rc.d --skip-systemd-native demo stop; echo $?
## stdout:
#| init /etc/init.d/demo stop
#| 0
## stderr:
#| invoke-rc.d: could not determine current runlevel
## exit: 0

#### service: an init script
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
service demo start; echo $?; service demo fail a b; echo $?; service demo; service demo --full-restart; service none start; echo $?
## stdout: "init /etc/init.d/demo start\n0\ninit /etc/init.d/demo fail a b\n7\ninit /etc/init.d/demo \ninit /etc/init.d/demo stop\ninit /etc/init.d/demo start\n1\n"
## stderr:
#| none: unrecognized service
## exit: 0

#### service: wrong use
service; echo $?; service --help; echo $?; service --version
## stdout:
#| 1
#| 0
## stderr:
#| Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]
#| Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]
#| service ver. 1.65.2+deb12u1
## exit: 0

#### service: the environment is clean
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\necho \"$FOO $LANG\"; pwd\n","mode":"0755"}}
export FOO=x LANG=C; service demo start
## stdout:
#|  C
#| /
## exit: 0

#### service: a script that is not executable
## files: {"/etc/init.d/demo":"#!/bin/sh\n"}
service demo start; echo $?
## stdout:
#| 1
## stderr:
#| demo: unrecognized service
## exit: 0
