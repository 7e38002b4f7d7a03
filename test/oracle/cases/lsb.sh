#### log_daemon_msg, log_end_msg: good and bad
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
log_daemon_msg 'Starting a thing' thing; log_end_msg 0; echo $?
log_daemon_msg 'Starting a thing' thing; log_end_msg 1; echo $?
log_daemon_msg 'Starting'; log_progress_msg one two; log_end_msg 255; echo $?
log_daemon_msg; echo $?; log_end_msg; echo $?
## stdout:
#| Starting a thing: thing.
#| 0
#| Starting a thing: thing failed!
#| 1
#| Starting: one two (warning).
#| 255
#| 1
#| 1
## exit: 0

#### log_success_msg, log_failure_msg, log_warning_msg: plain use
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
log_success_msg 'all well' again; echo $?; log_failure_msg 'bad thing'; echo $?; log_warning_msg hm; echo $?; log_success_msg; log_failure_msg
## stdout:
#| all well again.
#| 0
#| bad thing ... failed!
#| 0
#| hm ... (warning).
#| 0
#| .
#|  failed!
## exit: 0

#### log_begin_msg, log_progress_msg: plain use
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
log_begin_msg one two; log_progress_msg three; log_end_msg 0; log_begin_msg; echo $?; log_progress_msg; echo $?
## stdout:
#| one two three.
#| 1
#| 1
## exit: 0

#### log_action_msg, log_action_begin_msg, log_action_cont_msg, log_action_end_msg: plain use
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
log_action_msg done it; log_action_begin_msg Doing this; log_action_end_msg 0; log_action_begin_msg Doing; log_action_cont_msg more; log_action_end_msg 1 'no reason'; echo $?; log_action_begin_msg x; log_action_end_msg 0 fine
## stdout:
#| done it.
#| Doing this...done.
#| Doing...more...failed (no reason).
#| 0
#| x...done (fine).
## exit: 0

#### log_end_msg: set -e
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
set -e
log_failure_msg bad || echo no
log_daemon_msg x
log_end_msg 1
echo unreached
## stdout:
#| bad ... failed!
#| x: failed!
## exit: 1

#### get_lsb_header_val: plain use
## files: {"/etc/init.d/demo":{"content":"#!/bin/sh\n### BEGIN INIT INFO\n# Provides:          demo\n# Required-Start:    $remote_fs\n# Required-Stop:     $remote_fs\n# Default-Start:     2 3 4 5\n# Default-Stop:      0 1 6\n# Short-Description: x\n### END INIT INFO\necho \"init $0 $*\"\ncase $1 in fail) exit 7;; esac\nexit 0\n","mode":"0755"}}
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
get_lsb_header_val /etc/init.d/demo Provides; get_lsb_header_val /etc/init.d/demo Default-Start; get_lsb_header_val /etc/init.d/demo None; echo $?; get_lsb_header_val /none X; echo $?
## stdout:
#| demo
#| 2 3 4 5
#| 0
#| 1
## exit: 0

#### log_use_fancy_output, init_is_upstart: plain use
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
log_use_fancy_output; echo $?; TERM=xterm log_use_fancy_output; echo $?; init_is_upstart; echo $?
## stdout:
#| 1
#| 1
#| 1
## exit: 0

#### vlog_daemon_msg and kin: plain use
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
vlog_daemon_msg a b; vlog_end_msg 0; VERBOSE=no; vlog_daemon_msg a b; vlog_end_msg 3; echo $?; vlog_action_msg x; vlog_end_msg; echo $?
## stdout:
#| a: b.
#| 3
#| 1
## exit: 0

#### init-functions: the variables that it leaves
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
log_end_msg 0; echo "[$red$yellow$normal$FANCYTTY]" ${hook:-none}
## stdout:
#| .
#| [] /lib/lsb/init-functions.d/00-verbose
## exit: 0

#### pidofproc, status_of_proc: no pid file
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
pidofproc -p /run/none.pid /usr/sbin/none; echo $?; status_of_proc -p /run/none.pid /usr/sbin/none none; echo $?; status_of_proc /usr/sbin/none none; echo $?; pidofproc; echo $?
## stdout:
#| 3
#| none is not running ... failed!
#| 3
#| none is not running ... failed!
#| 3
#| 4
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: invalid arguments
## exit: 0

#### pidofproc, status_of_proc: a stale pid file
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
echo 99999 > /run/x.pid; pidofproc -p /run/x.pid /usr/sbin/none; echo $?; status_of_proc -p /run/x.pid /usr/sbin/none none; echo $?; : > /run/e.pid; status_of_proc -p /run/e.pid /usr/sbin/none none; echo $?; echo 99999 > /var/run/none.pid; status_of_proc /usr/sbin/none none; echo $?
## stdout:
#| 1
#| none is not running ... failed!
#| 1
#| none is not running ... failed!
#| 3
#| none is not running ... failed!
#| 1
## exit: 0
## changes:
#+ /run/e.pid file 0644 0:0 ""
#+ /run/none.pid file 0644 0:0 "99999\n"
#+ /run/x.pid file 0644 0:0 "99999\n"

#### pidofproc, status_of_proc: the process runs
## ignore: ["/run/x.pid"]
. /lib/lsb/init-functions
echo $$ > /run/x.pid; pidofproc -p /run/x.pid /usr/sbin/none >/dev/null; echo $?; status_of_proc -p /run/x.pid /usr/sbin/none none; echo $? $opt
## stdout:
#| 0
#| none is running.
#| 0 ?
## exit: 0

#### killproc: nothing runs
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
killproc -p /run/none.pid /usr/sbin/none; echo $?; killproc -p /run/none.pid /usr/sbin/none TERM; echo $?; killproc -p /run/none.pid /usr/sbin/none -HUP; echo $?; killproc /usr/sbin/none; echo $?
## stdout:
#| 0
#| 0
#| 3
#| 0
## exit: 0

#### start_daemon: a program that ends
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
start_daemon /bin/echo hello world; echo $?; start_daemon -n 5 -p /run/x.pid /bin/echo nice; start_daemon -f /bin/echo forced; start_daemon /none; echo $?
## stdout:
#| hello world
#| 0
#| nice
#| forced
#| 2
## stderr:
#| /sbin/start-stop-daemon: unable to stat /none (No such file or directory)
## exit: 0

#### init-functions: hook functions may be replaced
## ignore: ["/etc/shadow-"]
. /lib/lsb/init-functions
log_daemon_msg_pre; log_end_msg_post; echo $?
## stdout:
#| 0
## exit: 0
